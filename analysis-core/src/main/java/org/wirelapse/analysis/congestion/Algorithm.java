package org.wirelapse.analysis.congestion;

/** How a sender sets its congestion window. */
public enum Algorithm {
    /** RFC 5681 and RFC 6582. */
    RENO,
    /** RFC 9438. */
    CUBIC,
    /** draft-cardwell-iccrg-bbr-congestion-control-00, version 1. */
    BBR,
    /** Enough was seen, and none of the known ones fits. */
    UNKNOWN,
    /** Too little happened to tell them apart: in slow start all send alike. */
    INSUFFICIENT
}
