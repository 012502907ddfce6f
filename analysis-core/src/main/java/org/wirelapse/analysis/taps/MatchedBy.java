package org.wirelapse.analysis.taps;

/** How a connection was recognised in both captures. */
public enum MatchedBy {
    /** Same addresses and ports, and the same initial sequence number where both captures show one. */
    ADDRESSES,
    /** Same initial sequence numbers both ways, under other addresses: something in between translates them. */
    SEQUENCE_NUMBERS
}
