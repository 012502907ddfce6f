/** Asking which files to open, and where to save. */
package org.wirelapse.app.ui.files;
