/** Live capture: what can be captured on, and libpcap's packets straight into a file that the analysis follows. */
package org.wirelapse.app.live;
