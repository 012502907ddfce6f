package org.wirelapse.analysis.congestion;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Note;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.tcp.Vantage;

/**
 * What one direction's sender sent and heard, in the order and at the times in which it did, wherever the tap was.
 *
 * <p>Away from the sender a segment passes the tap later than acknowledgements that reached the sender only after it had left. Two things
 * tell: nothing that passed the tap less than the loop tap → sender → tap before the segment can have been heard; and the segment echoes
 * the newest timestamp that its sender had heard (RFC 7323 §4.3), which also holds when the segment queued on its way.
 */
final class SenderTimeline {
    /** What the timestamp clock may be coarse by. */
    private static final long QUEUED_NS = 2_000_000;

    private final Segments segments;
    private final SegmentLog log;
    private final Direction direction;
    private final long loopNs;
    private final int mss;
    private final TimestampClock clock;
    private final int[] rows;
    private final long[] timesNs;
    private int size;

    private SenderTimeline(Segments segments, Direction direction, long loopNs, int mss) {
        this.mss = mss;
        this.segments = segments;
        this.direction = direction;
        this.loopNs = loopNs;
        log = segments.log();
        clock = loopNs == 0 ? null : TimestampClock.of(segments, direction, loopNs / 2);
        rows = new int[segments.size()];
        timesNs = new long[segments.size()];
    }

    static SenderTimeline of(Segments segments, Direction direction, Vantage vantage, int mss) {
        long loop = loop(direction, vantage);
        if (loop > 0) {
            loop = Liberations.leastLoopNs(segments, direction, loop);
        }
        SenderTimeline timeline = new SenderTimeline(segments, direction, loop, mss);
        timeline.merge();
        return timeline;
    }

    private static long loop(Direction direction, Vantage vantage) {
        return vantage.atReceiver(direction.reverse()) ? 0 : vantage.delayNs(direction.sender());
    }

    /** Takes what was heard before each segment, then the segment. */
    private void merge() {
        int heard = 0;
        for (int row = 0; row < segments.size(); row++) {
            if (sends(row)) {
                heard = hear(heard, row);
                add(row);
            }
        }
        hear(heard, segments.size());
    }

    /** Adds what was heard before a segment left; the row from which to go on. */
    private int hear(int from, int sentRow) {
        int row = from;
        while (row < sentRow && (!hears(row) || sentRow == segments.size() || heardBefore(row, sentRow))) {
            if (hears(row)) {
                add(row);
            }
            row++;
        }
        return row;
    }

    private boolean heardBefore(int ackRow, int sentRow) {
        if (loopNs == 0) {
            return true;
        }
        if (log.timeNs(ackRow) > log.timeNs(sentRow) - loopNs) {
            return false;
        }
        return !log.hasTimestamps(ackRow) || !log.hasTimestamps(sentRow) || log.tsVal(ackRow) - log.tsEcr(sentRow) <= 0;
    }

    private boolean sends(int row) {
        return segments.direction(row) == direction
                && (log.payloadLength(row) > 0 || log.fin(row))
                && !log.syn(row)
                && !log.rst(row)
                && !segments.has(row, Note.DUPLICATE)
                && !segments.has(row, Note.REORDERED)
                && !segments.has(row, Note.KEEP_ALIVE)
                && !segments.has(row, Note.ZERO_WINDOW_PROBE);
    }

    private boolean hears(int row) {
        return segments.direction(row) != direction
                && log.ack(row)
                && !log.rst(row)
                && !segments.has(row, Note.DUPLICATE);
    }

    private void add(int row) {
        long time;
        if (segments.direction(row) != direction) {
            time = log.timeNs(row) + loopNs / 2;
        } else if (clock != null && log.hasTimestamps(row)) {
            time = Math.min(clock.leftNs(row), log.timeNs(row) - loopNs / 2);
        } else {
            time = log.timeNs(row) - loopNs / 2;
        }
        if (size > 0 && waitedFor(row, time)) {
            timesNs[size - 1] = time;
        }
        timesNs[size] = Math.max(time, size == 0 ? 0 : timesNs[size - 1]);
        rows[size++] = row;
    }

    /** True if the event before is an acknowledgement that came late to the sender, which then sent this at once: it had queued on its way. */
    private boolean waitedFor(int row, long leftNs) {
        int before = rows[size - 1];
        return clock != null
                && segments.direction(row) == direction
                && segments.direction(before) != direction
                && log.payloadLength(before) == 0
                && log.payloadLength(row) >= mss
                && leftNs - timesNs[size - 1] > QUEUED_NS;
    }

    Segments segments() {
        return segments;
    }

    Direction direction() {
        return direction;
    }

    int size() {
        return size;
    }

    int row(int event) {
        return rows[event];
    }

    /** When the sender sent or heard it, ns since the capture's start; never steps back, and not dated before that start. */
    long timeNs(int event) {
        return timesNs[event];
    }

    /** True if the sender sent it, false if it heard it. */
    boolean sent(int event) {
        return segments.direction(rows[event]) == direction;
    }

    /** Least time from the tap to the sender and back, 0 at the sender and where it is not known. */
    long loopNs() {
        return loopNs;
    }
}
