package org.wirelapse.analysis.tcp;

import java.util.Arrays;
import java.util.OptionalLong;
import org.wirelapse.analysis.flow.SegmentLog;

/**
 * Finds the acknowledgements that a delayed-ACK timer sent (RFC 9293 §3.8.6.3): standalone, covering one segment, later than the way to
 * the acknowledging side and back takes.
 */
final class DelayedAcks {
    /** Shorter waits have other reasons; the shortest timer in use is 40 ms (Linux), less a clock tick and some jitter. */
    private static final long SHORTEST_NS = 20_000_000;

    /** RFC 9293 §3.8.6.3: less than half a second; plus some jitter. */
    private static final long LONGEST_NS = 550_000_000;

    /** A wait that is taken for the timer's although too few agree to know the timer. */
    private static final long LIKELY_NS = 30_000_000;

    private static final long BIN_NS = 2_000_000;
    private static final int ENOUGH = 3;

    private final Segments segments;
    private final SegmentLog log;
    private final long loopNs;
    private long acknowledged;
    private long top;
    private int covered;
    /** The one segment that waits for its acknowledgement, if it is one. */
    private int dataRow;

    private int count;
    private int[] rows = new int[8];
    private long[] waits = new long[8];

    DelayedAcks(Segments segments, long loopNs) {
        this.segments = segments;
        log = segments.log();
        this.loopNs = Math.max(0, loopNs);
    }

    void sent(int row) {
        if (segments.end(row) > top) {
            top = segments.end(row);
            covered++;
            dataRow = row;
        } else {
            // A repeat or a late comer: what its acknowledgement waited for is not clear.
            covered = 2;
        }
    }

    void answered(int row, boolean alone) {
        long to = segments.acknowledged(row);
        if (to <= acknowledged) {
            return;
        }
        boolean whole = to == top;
        long wait = whole && covered == 1 ? log.timeNs(row) - log.timeNs(dataRow) - loopNs : 0;
        if (alone && wait >= SHORTEST_NS && wait <= LONGEST_NS) {
            add(row, wait);
        }
        acknowledged = to;
        covered = whole ? 0 : 2;
    }

    private void add(int row, long wait) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count * 2);
            waits = Arrays.copyOf(waits, count * 2);
        }
        rows[count] = row;
        waits[count++] = wait;
    }

    /** Writes the notes and tells how many. */
    int annotate(OptionalLong timer) {
        long shortest = timer.isPresent() ? timer.getAsLong() / 10 * 8 : LIKELY_NS;
        int noted = 0;
        for (int i = 0; i < count; i++) {
            if (waits[i] >= shortest) {
                segments.note(rows[i], Note.DELAYED_ACK);
                noted++;
            }
        }
        return noted;
    }

    /** The timer: the middle of the waits around their most frequent value, if at least three agree. */
    OptionalLong timerNs() {
        long[] sorted = Arrays.copyOf(waits, count);
        Arrays.sort(sorted);
        int best = 0;
        int bestFrom = 0;
        int from = 0;
        for (int to = 0; to < count; to++) {
            while (sorted[to] - sorted[from] > 2 * BIN_NS) {
                from++;
            }
            if (to - from + 1 > best) {
                best = to - from + 1;
                bestFrom = from;
            }
        }
        return best >= ENOUGH ? OptionalLong.of(sorted[bestFrom + best / 2]) : OptionalLong.empty();
    }
}
