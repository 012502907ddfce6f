/** The window: thin views over one analysis, with one selection and one time range between them. */
package org.wirelapse.app.ui;
