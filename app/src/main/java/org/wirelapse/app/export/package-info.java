/** Writes analyses into files of any format, for the command line and the window. */
package org.wirelapse.app.export;
