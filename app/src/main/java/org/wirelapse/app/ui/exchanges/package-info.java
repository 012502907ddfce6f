/** The waterfall of exchanges. */
package org.wirelapse.app.ui.exchanges;
