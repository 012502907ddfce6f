/** The table of connections. */
package org.wirelapse.app.ui.connections;
