package org.wirelapse.analysis.tcp;

import java.util.Arrays;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;

/**
 * The clock that one side stamps its segments with (TSval, RFC 7323 §5.4), tied to the tap's. It tells how much longer than the shortest
 * a segment was on its way to the tap: queues, apart from the time that its sender let pass.
 *
 * <p>A stamp is the sender's time rounded down to a tick, so the delay is known up to half a tick either way. The shortest
 * way is taken from the segments of some seconds around, since clocks drift against each other.
 */
public final class SenderClock {
    /** Ticks that stacks use, in ns: 1 µs, 1 ms (Linux, Windows), 4 ms, 10 ms, 100 ms, 500 ms. */
    private static final long[] TICKS = {1_000, 1_000_000, 4_000_000, 10_000_000, 100_000_000, 500_000_000};

    /** Two clocks of 100 ppm drift 1 ms apart in this time. */
    private static final long WINDOW_NS = 10_000_000_000L;

    /** Fewer segments, or a shorter time, do not show the tick. */
    private static final int ENOUGH = 4;

    private static final long LONG_ENOUGH_NS = 20_000_000;

    private final SegmentLog log;
    private final long tickNs;
    private final int firstRow;
    /** Shortest of (tap time − stamp) in each window of the connection's life; Long.MAX_VALUE where none. */
    private final long[] shortest;

    private SenderClock(SegmentLog log, long tickNs, int firstRow, int windows) {
        this.log = log;
        this.tickNs = tickNs;
        this.firstRow = firstRow;
        this.shortest = new long[windows];
        Arrays.fill(shortest, Long.MAX_VALUE);
    }

    /**
     * The clock of a direction's sender.
     *
     * @return null where timestamps are missing or do not show their tick
     */
    public static SenderClock of(Segments segments, Direction direction) {
        SegmentLog log = segments.log();
        int first = -1;
        int last = -1;
        int count = 0;
        for (int row = 0; row < segments.size(); row++) {
            if (log.direction(row) == direction && log.hasTimestamps(row) && !log.rst(row)) {
                first = first < 0 ? row : first;
                last = row;
                count++;
            }
        }
        if (count < ENOUGH || log.timeNs(last) - log.timeNs(first) < LONG_ENOUGH_NS) {
            return null;
        }
        long tick = tick(log.timeNs(last) - log.timeNs(first), log.tsVal(last) - log.tsVal(first));
        if (tick == 0) {
            return null;
        }
        int windows = (int) Math.min(1 << 20, (log.timeNs(last) - log.timeNs(first)) / WINDOW_NS + 1);
        SenderClock clock = new SenderClock(log, tick, first, windows);
        for (int row = first; row <= last; row++) {
            if (log.direction(row) == direction && log.hasTimestamps(row) && !log.rst(row)) {
                int window = clock.window(row);
                clock.shortest[window] = Math.min(clock.shortest[window], clock.offset(row));
            }
        }
        return clock;
    }

    /** The tick that fits how far the stamps went in a time, within a third; 0 if none does. */
    private static long tick(long elapsedNs, int stamps) {
        for (long tick : TICKS) {
            double ratio = (double) stamps * tick / elapsedNs;
            if (ratio > 0.67 && ratio < 1.5) {
                return tick;
            }
        }
        return 0;
    }

    private int window(int row) {
        return (int) Math.min(shortest.length - 1, (log.timeNs(row) - log.timeNs(firstRow)) / WINDOW_NS);
    }

    /** Tap time less the sender's time, up to a constant. */
    private long offset(int row) {
        long sinceFirst = log.timeNs(row) - log.timeNs(firstRow);
        return sinceFirst - (long) (log.tsVal(row) - log.tsVal(firstRow)) * tickNs;
    }

    /**
     * By how much a segment of this sender took longer to the tap than the quickest one around it, right to half a tick.
     *
     * @param row a row with timestamps
     * @return ns, 0 where less than half a tick shows
     */
    public long extraDelayNs(int row) {
        if (!log.hasTimestamps(row)) {
            return 0;
        }
        int window = window(row);
        long least = Long.MAX_VALUE;
        for (int w = Math.max(0, window - 1); w <= Math.min(shortest.length - 1, window + 1); w++) {
            least = Math.min(least, shortest[w]);
        }
        return Math.max(0, offset(row) - least - tickNs / 2);
    }

    /** How long one of its ticks is. */
    public long tickNs() {
        return tickNs;
    }

    /** True if two segments carry its time. */
    public boolean stamped(int earlier, int later) {
        return log.hasTimestamps(earlier) && log.hasTimestamps(later);
    }

    /** How far it went on from one segment to another, in whole ticks: right to one of them either way. */
    public long betweenNs(int earlier, int later) {
        return (long) (log.tsVal(later) - log.tsVal(earlier)) * tickNs;
    }
}
