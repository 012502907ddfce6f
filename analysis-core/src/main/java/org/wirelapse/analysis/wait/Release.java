package org.wirelapse.analysis.wait;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.Segments;

/**
 * Finds the acknowledgement that let a sender go on ("liberation", Paxson 1997). At the sender it passes the tap right before the data; at
 * the receiver, one loop from the tap to the sender and back before it.
 */
final class Release {
    /** A sender that waits for an acknowledgement answers it at once: in less than a millisecond but for a busy host. */
    private static final long PROMPT_NS = 1_000_000;

    /** Away from the sender, queues make loops differ; a share of the loop is allowed for them. */
    private static final int LOOP_SHARE = 4;

    /** How many rows back the acknowledgement is looked for: more than the largest number of segments in flight seen in practice. */
    private static final int FAR = 20_000;

    private Release() {}

    /**
     * The row that released a segment.
     *
     * @param view the connection
     * @param direction which way the segment travels
     * @param row the segment
     * @return the releasing row, or -1 if it was not released by an acknowledgement
     */
    static int of(ConnectionView view, Direction direction, int row) {
        Segments segments = view.segments;
        long loop = view.senderLoopNs(direction);
        boolean near = loop <= PROMPT_NS;
        long latest = segments.timeNs(row) - (near ? 0 : loop - loop / LOOP_SHARE);
        long earliest = segments.timeNs(row) - loop - Math.max(PROMPT_NS, loop / LOOP_SHARE);
        for (int r = row - 1; r >= Math.max(0, row - FAR) && segments.timeNs(r) >= earliest; r--) {
            if (segments.direction(r) == direction || segments.timeNs(r) > latest || !letsGo(view, direction, r)) {
                continue;
            }
            if (near || !timestampsDiffer(segments, r, row)) {
                return r;
            }
        }
        return -1;
    }

    /** True if a row moved what bounds the sender. */
    private static boolean letsGo(ConnectionView view, Direction direction, int row) {
        SenderState state = view.sender(direction);
        return row > 0
                && (state.unacknowledged[row] > state.unacknowledged[row - 1] || state.edge[row] > state.edge[row - 1]);
    }

    /** True if the segment echoes an older timestamp than the acknowledgement's, so that it was sent before that arrived (RFC 7323 §3). */
    private static boolean timestampsDiffer(Segments segments, int ack, int data) {
        return segments.log().hasTimestamps(ack)
                && segments.log().hasTimestamps(data)
                && segments.log().tsEcr(data) - segments.log().tsVal(ack) < 0;
    }
}
