package org.wirelapse.analysis.congestion;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Segments;

/**
 * A sender's timestamp clock (RFC 7323 §3) against the capture's: when a segment left, to one tick, however long it then queued.
 *
 * <p>The tick is the nearest that stacks use to what the whole connection shows. The offset comes from the segment that travelled fastest.
 */
final class TimestampClock {
    /** Ticks of 1, 4 and 10 ms (Linux, by HZ before 4.13), 2 ms (some BSDs), 1 µs (Linux 6.7 on request). */
    private static final long[] TICKS_NS = {1_000_000, 2_000_000, 4_000_000, 10_000_000, 1_000};

    /** A shorter time shows the tick too coarsely. */
    private static final int LEAST_TICKS = 20;

    private static final double TOLERANCE = 0.15;

    private final SegmentLog log;
    private final long tickNs;
    private final int first;
    private long offsetNs = Long.MAX_VALUE;

    private TimestampClock(SegmentLog log, long tickNs, int first) {
        this.log = log;
        this.tickNs = tickNs;
        this.first = first;
    }

    /**
     * The clock of a direction's sender.
     *
     * @param travelNs least time from the sender to the tap
     * @return null where it cannot be told
     */
    static TimestampClock of(Segments segments, Direction direction, long travelNs) {
        SegmentLog log = segments.log();
        int from = -1;
        int to = -1;
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) == direction && log.hasTimestamps(row) && !log.rst(row)) {
                from = from < 0 ? row : from;
                // Not the last to arrive: a segment that was held up on its way would make the clock look slow.
                to = to < 0 || log.tsVal(row) - log.tsVal(to) > 0 ? row : to;
            }
        }
        if (from < 0 || log.tsVal(to) - log.tsVal(from) < LEAST_TICKS) {
            return null;
        }
        long tickNs = tick((double) (log.timeNs(to) - log.timeNs(from)) / (log.tsVal(to) - log.tsVal(from)));
        if (tickNs < 0) {
            return null;
        }
        TimestampClock clock = new TimestampClock(log, tickNs, log.tsVal(from));
        for (int row = from; row <= to; row++) {
            if (segments.direction(row) == direction && log.hasTimestamps(row) && !log.rst(row)) {
                clock.offsetNs = Math.min(clock.offsetNs, log.timeNs(row) - travelNs - clock.sinceFirst(row));
            }
        }
        return clock;
    }

    private static long tick(double measuredNs) {
        for (long tick : TICKS_NS) {
            if (Math.abs(measuredNs / tick - 1) < TOLERANCE) {
                return tick;
            }
        }
        return -1;
    }

    private long sinceFirst(int row) {
        return (log.tsVal(row) - first) * tickNs;
    }

    /** Earliest time at which a segment may have left, ns since the capture's start. */
    long leftNs(int row) {
        return offsetNs + sinceFirst(row);
    }

    /** Time between two values of the clock. */
    long tickNs() {
        return tickNs;
    }
}
