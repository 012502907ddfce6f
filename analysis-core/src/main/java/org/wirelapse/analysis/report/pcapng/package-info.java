/** The packets themselves with what was found as their comments, for Wireshark. */
package org.wirelapse.analysis.report.pcapng;
