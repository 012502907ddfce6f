/** Starts Wirelapse: the window or the command line. */
package org.wirelapse.app;
