package org.wirelapse.analysis.http2;

/**
 * Something that moves a flow-control window (RFC 9113 §6.9).
 *
 * @param kind what it is
 * @param stream its stream, 0 for the connection
 * @param amount bytes of a DATA frame, the increment, or the new initial window
 * @param firstRow row of the segment with its first byte
 * @param row row of the segment that completed it
 * @param tcpEnd how far TCP must have come for it to be readable
 * @param startNs when its first byte passed
 * @param endNs when it was complete
 */
record FlowEvent(Kind kind, int stream, long amount, int firstRow, int row, long tcpEnd, long startNs, long endNs) {
    /** Kinds of events. */
    enum Kind {
        DATA,
        WINDOW_UPDATE,
        INITIAL_WINDOW
    }
}
