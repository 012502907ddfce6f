package org.wirelapse.analysis.wait;

import java.util.Arrays;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Segments;

/**
 * Finds the acknowledgement that let a sender go on ("liberation", Paxson 1997). At the sender it passes the tap right before the data; at
 * the receiver, one loop from the tap to the sender and back before it. Timestamps tell it without knowing the loop: a segment echoes the
 * latest one that its sender had seen (RFC 7323 §3).
 */
final class Release {
    /** A sender that waits for an acknowledgement answers it at once: in less than a millisecond but for a busy host. */
    private static final long PROMPT_NS = 1_000_000;

    /** Away from the sender, queues make loops differ; a share of the loop is allowed for them. */
    private static final int LOOP_SHARE = 4;

    /** How many rows back an acknowledgement is looked for: more than segments are in flight in practice. */
    private static final int FAR = 20_000;

    private final Segments segments;
    private final Direction direction;
    private final SenderState sender;
    private final long loopNs;

    Release(ConnectionView view, Direction direction) {
        this.segments = view.segments;
        this.direction = direction;
        this.sender = view.sender(direction);
        this.loopNs = view.senderLoopNs(direction);
    }

    /** True if the tap is so close to the sender that rows are in the sender's own order. */
    private boolean near() {
        return loopNs <= PROMPT_NS;
    }

    /**
     * What the sender knew when it sent a segment: row of the last acknowledgement that had reached it; the segment's own row at the sender.
     */
    int known(int row) {
        if (near()) {
            return row;
        }
        SegmentLog log = segments.log();
        for (int r = row - 1; r >= Math.max(0, row - FAR); r--) {
            if (segments.direction(r) == direction) {
                continue;
            }
            boolean echoed = log.hasTimestamps(r) && log.hasTimestamps(row);
            if (echoed ? log.tsEcr(row) - log.tsVal(r) >= 0 : segments.timeNs(r) <= segments.timeNs(row) - loopNs) {
                return r;
            }
        }
        return 0;
    }

    /** Row of the first acknowledgement that covered an offset; -1 if none did. */
    int covering(long offset) {
        return first(sender.unacknowledged, offset);
    }

    /** Row of the first acknowledgement whose window allowed sending up to an offset; -1 if none did. */
    int allowing(long offset) {
        return first(sender.edge, offset);
    }

    private static int first(long[] rising, long value) {
        int at = Arrays.binarySearch(rising, value);
        if (at < 0) {
            at = -at - 1;
        }
        while (at > 0 && rising[at - 1] >= value) {
            at--;
        }
        return at < rising.length ? at : -1;
    }

    /** True if a segment left as soon as an acknowledgement had come. */
    boolean promptAfter(int ack, int row) {
        long since = segments.timeNs(row) - segments.timeNs(ack);
        return near()
                ? ack < row && since <= PROMPT_NS
                : Math.abs(since - loopNs) <= Math.max(PROMPT_NS, loopNs / LOOP_SHARE);
    }

    /**
     * True if acknowledgements that the sender got after one segment made it send the next: it still had data outstanding, as a sender that
     * fills its window always has, or the last of them came right before.
     *
     * @param before the segment sent before
     * @param row the next segment
     */
    boolean clocked(int before, int row) {
        int then = known(before);
        int now = near() ? row - 1 : known(row);
        int news = now < 0 ? -1 : sender.lastNews[now];
        if (news < 0 || news <= sender.lastNews[then]) {
            return false;
        }
        boolean outstanding = sender.unacknowledged[now] < segments.start(row);
        return promptAfter(news, row)
                || !near() && outstanding && segments.log().hasTimestamps(row);
    }
}
