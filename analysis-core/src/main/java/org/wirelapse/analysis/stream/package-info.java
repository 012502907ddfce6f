/** Reassembled bytes of one direction, gaps as data, with the way back from any byte to its packet and time. */
package org.wirelapse.analysis.stream;
