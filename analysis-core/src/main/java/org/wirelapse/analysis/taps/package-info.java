/**
 * Two captures of the same traffic, one taken near the client and one near the server, made one: which packet here is which there, how the
 * two clocks stand to each other, and what happened on the path between.
 */
package org.wirelapse.analysis.taps;
