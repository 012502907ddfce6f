/** A second capture beside the one that is open: the same traffic at the server, or the same service at another time. */
package org.wirelapse.app.ui.compare;
