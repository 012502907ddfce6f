/** Saves what the window shows: reports of all or some connections, packets with comments, pictures. */
package org.wirelapse.app.ui.export;
