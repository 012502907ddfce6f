/** What the window shows now: the opened capture, the selection and the time range that all panels share. */
package org.wirelapse.app.ui.session;
