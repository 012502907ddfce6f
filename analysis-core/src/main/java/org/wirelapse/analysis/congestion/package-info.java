/** Flight, congestion window, phase and limits of each direction's sender, in the sender's own time. */
package org.wirelapse.analysis.congestion;
