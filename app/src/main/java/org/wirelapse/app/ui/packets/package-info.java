/** Packets of the selected connection, one of them decoded, and its bytes. */
package org.wirelapse.app.ui.packets;
