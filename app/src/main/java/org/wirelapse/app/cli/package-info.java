/** The command line: options, outputs, exit statuses. */
package org.wirelapse.app.cli;
