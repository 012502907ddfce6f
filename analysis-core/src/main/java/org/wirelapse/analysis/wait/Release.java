package org.wirelapse.analysis.wait;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Note;
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
    private static final int FAR = 4_096;

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
     * Without timestamps it is the last that passed a loop before; the shortest loop that was measured need not be the shortest there is. A
     * stamp is echoed only if its segment's begin had been acknowledged (RFC 7323 §4.3); of others the time tells, or the payload that a segment
     * acknowledges.
     */
    int known(int row) {
        if (near()) {
            return row;
        }
        SegmentLog log = segments.log();
        long acknowledgedBefore = -1;
        for (int r = row - 1; r >= Math.max(0, row - FAR); r--) {
            if (segments.direction(r) == direction) {
                acknowledgedBefore = acknowledgedBefore < 0 ? segments.acknowledged(r) : acknowledgedBefore;
                continue;
            }
            boolean echoed = log.hasTimestamps(r)
                    && log.hasTimestamps(row)
                    && (acknowledgedBefore < 0 || segments.start(r) <= acknowledgedBefore);
            boolean known = echoed
                    ? log.tsEcr(row) - log.tsVal(r) >= 0
                    : segments.timeNs(r) <= segments.timeNs(row) - loopNs + PROMPT_NS;
            if (known || acknowledges(row, r)) {
                return r;
            }
        }
        return 0;
    }

    /** True if a segment acknowledges another's payload, and so was sent with all that came before it known. */
    private boolean acknowledges(int row, int other) {
        return segments.log().payloadLength(other) > 0
                && !segments.has(other, Note.RETRANSMISSION)
                && segments.end(other) <= segments.acknowledged(row);
    }

    /** Row of the first acknowledgement behind a row that covered an offset; -1 if none did before the last row. */
    int covering(long offset, int from, int last) {
        for (int row = from + 1; row < last; row++) {
            if (sender.unacknowledged[row] >= offset) {
                return row;
            }
        }
        return -1;
    }

    /**
     * A time in which the receiver's window held a segment.
     *
     * @param closing row whose window forbade it
     * @param shut row of the last word that it was closed
     * @param opened row from which on it was open: where the word of that was lost unseen, {@code shut}, behind which it opened some time
     * @param told row that told the sender
     */
    record ClosedWindow(int closing, int shut, int opened, int told) {
        /** True if the sender had to probe to learn that the window was open. */
        boolean probed() {
            return opened != told;
        }
    }

    /**
     * When the window forbade sending up to an offset, until the sender heard of a larger one and the segment left at that.
     *
     * @param offset what the segment needed
     * @param known what the sender knew when it had sent the segment before
     * @param row the segment
     * @return null if the window did not hold it
     */
    ClosedWindow closedWindow(long offset, int known, int row) {
        int closing = -1;
        int opening = -1;
        for (int r = known; r < row; r++) {
            boolean closed = sender.edge[r] < offset;
            if (closed && (closing < 0 || opening >= 0)) {
                closing = r;
                opening = -1;
            } else if (!closed && closing >= 0 && opening < 0) {
                opening = r;
            }
        }
        if (opening < 0) {
            return null;
        }
        int shut = Math.max(closing, wordBefore(opening));
        if (promptAfter(opening, row)) {
            if (!lastConstraint(known, closing, opening, row)) {
                return null;
            }
            return new ClosedWindow(closing, shut, answersProbe(opening) ? shut : opening, opening);
        }
        int told = probedOpen(opening, row);
        return told < 0 ? null : new ClosedWindow(closing, shut, opening, told);
    }

    /**
     * True if it was the window that let a segment go. It was not if the segment stayed for longer behind the opening than the window had
     * been closed before it, or if its sender had heard a later acknowledgement by then.
     */
    private boolean lastConstraint(int known, int closing, int opening, int row) {
        if (near()) {
            int from = Math.max(known, closing);
            return segments.timeNs(row) - segments.timeNs(opening) <= segments.timeNs(opening) - segments.timeNs(from);
        }
        SegmentLog log = segments.log();
        boolean echoed = log.hasTimestamps(opening) && log.hasTimestamps(row);
        return !echoed || segments.timeNs(known(row)) - segments.timeNs(opening) <= PROMPT_NS;
    }

    /** Row of what the receiver said last before a row. */
    private int wordBefore(int row) {
        int word = row - 1;
        while (word > 0 && segments.direction(word) == direction) {
            word--;
        }
        return word;
    }

    /** Row of the answer to a probe that made a segment leave although the window had been open for a while, or -1. */
    private int probedOpen(int opening, int row) {
        for (int r = opening + 1; r < row; r++) {
            if (answersProbe(r) && promptAfter(r, row)) {
                return r;
            }
        }
        return -1;
    }

    /**
     * True if the receiver says this because it was probed: its own word of an open window would have come without. Once that word has passed
     * the tap, a probe looks like a keep-alive.
     */
    private boolean answersProbe(int row) {
        return segments.direction(row) != direction
                && segments.direction(row - 1) == direction
                && (segments.has(row - 1, Note.ZERO_WINDOW_PROBE) || segments.has(row - 1, Note.KEEP_ALIVE));
    }

    /** True if a segment left as soon as an acknowledgement had come. */
    boolean promptAfter(int ack, int row) {
        long since = segments.timeNs(row) - segments.timeNs(ack);
        return near()
                ? ack < row && since <= PROMPT_NS
                : Math.abs(since - loopNs) <= Math.max(PROMPT_NS, loopNs / LOOP_SHARE);
    }

    /** True if nothing but the way lies between an acknowledgement and a segment, however loops differ. */
    boolean atOnceAfter(int ack, int row) {
        long since = segments.timeNs(row) - segments.timeNs(ack);
        return ack < row && Math.abs(since - loopNs) <= PROMPT_NS;
    }

    /**
     * The last acknowledgement of those that the sender got after one segment and that made it send the next: it still had data outstanding,
     * as a sender that fills its window always has, or the last of them came right before.
     *
     * @param before the segment sent before
     * @param row the next segment
     * @return its row, or -1 if none made it send
     */
    int clockedBy(int before, int row) {
        int news = news(before, row);
        if (news < 0) {
            return -1;
        }
        int now = near() ? row - 1 : known(row);
        boolean outstanding = sender.unacknowledged[now] < segments.start(row);
        boolean clocked = promptAfter(news, row)
                || !near() && outstanding && segments.log().hasTimestamps(row);
        return clocked ? news : -1;
    }

    /**
     * The same for a sender of which it is known otherwise that acknowledgements release it: its host may be late.
     *
     * @param roundTripNs shortest whole round trip, a share of which is allowed
     */
    int roughlyClockedBy(int before, int row, long roundTripNs) {
        int news = news(before, row);
        boolean soon = news >= 0
                && Math.abs(segments.timeNs(row) - segments.timeNs(news) - loopNs) <= roundTripNs / LOOP_SHARE;
        return soon ? news : -1;
    }

    /** Row of the last acknowledgement of anything new that the sender got between two of its segments, or -1. */
    private int news(int before, int row) {
        int now = near() ? row - 1 : known(row);
        int news = now < 0 ? -1 : sender.lastNews[now];
        return news > sender.lastNews[known(before)] ? news : -1;
    }
}
