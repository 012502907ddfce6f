/** What was in flight, and what limited the sender. */
package org.wirelapse.analysis.congestion;
