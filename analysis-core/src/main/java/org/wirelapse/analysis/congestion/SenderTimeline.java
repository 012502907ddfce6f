package org.wirelapse.analysis.congestion;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Liberations;
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

    /** Taken for the tick where a connection is too short to show it: the longest of Linux but for old settings. */
    private static final long LONGEST_TICK_NS = 4_000_000;

    /** No timer that repeats a segment is shorter: the 200 ms of Linux less a tick, or twice a round trip for a probe (RFC 8985 §7.2). */
    private static final long LEAST_TIMER_NS = 150_000_000;

    private final Segments segments;
    private final SegmentLog log;
    private final Direction direction;
    private final long loopNs;
    private final int mss;
    private final boolean stamped;
    private final TimestampClock clock;
    /** Row of each event; {@code ~row} for the first copy of a repeated segment, which was lost before it could pass the tap. */
    private final int[] rows;

    private final long[] timesNs;
    private int size;
    /** Highest end of what was sent so far, and the event of the last segment. */
    private long top;

    private int lastSent = -1;

    private SenderTimeline(Segments segments, Direction direction, long loopNs, int mss, boolean stamped) {
        this.mss = mss;
        this.stamped = stamped;
        this.segments = segments;
        this.direction = direction;
        this.loopNs = loopNs;
        log = segments.log();
        clock = loopNs == 0 || !stamped ? null : TimestampClock.of(segments, direction, loopNs / 2);
        int capacity = segments.size() + unseenCopies();
        rows = new int[capacity];
        timesNs = new long[capacity];
    }

    private int unseenCopies() {
        int copies = 0;
        for (int row = 0; row < segments.size(); row++) {
            copies += sends(row) && lostUnseen(row) ? 1 : 0;
        }
        return copies;
    }

    /** True for a repeat whose first copy did not pass the tap. */
    private boolean lostUnseen(int row) {
        return segments.has(row, Note.RETRANSMISSION) && segments.original(row) < 0;
    }

    /**
     * Puts one direction's events in order.
     *
     * @param stamped its segments carry timestamps
     */
    static SenderTimeline of(Segments segments, Direction direction, Vantage vantage, int mss, boolean stamped) {
        long loop = loop(direction, vantage);
        if (loop > 0 && stamped) {
            loop = Liberations.leastLoopNs(segments, direction, loop);
        }
        SenderTimeline timeline = new SenderTimeline(segments, direction, loop, mss, stamped);
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
                if (lostUnseen(row) && segments.start(row) >= top) {
                    insertCopy(row);
                }
                add(row);
                lastSent = size - 1;
                top = Math.max(top, segments.end(row));
            }
        }
        hear(heard, segments.size());
    }

    /**
     * Adds the first copy of a segment that is repeated. Unless the repeat followed on what was heard, it waited for a timer, and the copy
     * left with what was heard or sent before that silence.
     */
    private void insertCopy(int row) {
        long latest = sentNs(row) - LEAST_TIMER_NS;
        int at = size;
        while (at > lastSent + 1 && timesNs[at - 1] > latest) {
            at--;
        }
        System.arraycopy(rows, at, rows, at + 1, size - at);
        System.arraycopy(timesNs, at, timesNs, at + 1, size - at);
        rows[at] = ~row;
        timesNs[at] = at == 0 ? Math.max(0, latest) : timesNs[at - 1];
        size++;
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

    private long sentNs(int row) {
        long latest = log.timeNs(row) - loopNs / 2;
        return clock != null && log.hasTimestamps(row) ? Math.min(clock.leftNs(row), latest) : latest;
    }

    private void add(int row) {
        long time = segments.direction(row) == direction ? sentNs(row) : log.timeNs(row) + loopNs / 2;
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
                && before >= 0
                && !segments.has(row, Note.RETRANSMISSION)
                && segments.acknowledged(before) < top
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
        return rows[event] < 0 ? ~rows[event] : rows[event];
    }

    /** True if the segment did not pass the tap then: it was lost before, and is known from its repeat, whose row this is. */
    boolean unseen(int event) {
        return rows[event] < 0;
    }

    /** When the sender sent or heard it, ns since the capture's start; never steps back, and not dated before that start. */
    long timeNs(int event) {
        return timesNs[event];
    }

    /** True if the sender sent it, false if it heard it. */
    boolean sent(int event) {
        return segments.direction(row(event)) == direction;
    }

    /** Tick of the timestamps that tell what a segment's sender had heard, -1 where there is no need for them or there are none. */
    long tickNs() {
        if (loopNs == 0 || !stamped) {
            return -1;
        }
        return clock == null ? LONGEST_TICK_NS : clock.tickNs();
    }

    /** Least time from the tap to the sender and back, 0 at the sender and where it is not known. */
    long loopNs() {
        return loopNs;
    }
}
