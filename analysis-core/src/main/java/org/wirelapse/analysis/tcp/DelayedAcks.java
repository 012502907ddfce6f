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
    /** Rows of new data that wait for their acknowledgement, oldest first, from {@code head} on. */
    private int[] waiting = new int[8];

    private int head;
    private int tail;
    /** A repeat or a late comer has come: what acknowledgements waited for is not clear until all sent by then is acknowledged. */
    private long clearFrom;

    private long answeredNs = Long.MIN_VALUE / 2;

    private int immediate;
    private int everyNth;
    private int count;
    private int[] rows = new int[8];
    private long[] waits = new long[8];

    DelayedAcks(Segments segments, long loopNs) {
        this.segments = segments;
        log = segments.log();
        this.loopNs = Math.max(0, loopNs);
    }

    void sent(int row) {
        if (segments.end(row) <= top) {
            clearFrom = top;
            return;
        }
        top = segments.end(row);
        if (tail == waiting.length) {
            makeRoom();
        }
        waiting[tail++] = row;
    }

    private void makeRoom() {
        int[] target = tail - head > waiting.length / 2 ? new int[waiting.length * 2] : waiting;
        System.arraycopy(waiting, head, target, 0, tail - head);
        tail -= head;
        head = 0;
        waiting = target;
    }

    void answered(int row, boolean alone) {
        long silence = log.timeNs(row) - answeredNs;
        answeredNs = log.timeNs(row);
        long to = segments.acknowledged(row);
        if (to <= acknowledged) {
            return;
        }
        long bytes = to - acknowledged;
        boolean clear = acknowledged >= clearFrom;
        acknowledged = to;
        int covered = 0;
        int newest = -1;
        while (head < tail && segments.end(waiting[head]) <= to) {
            newest = waiting[head++];
            covered++;
        }
        // What the capture lacks may be covered as well.
        boolean seen = newest >= 0 && (covered > 1 || bytes <= log.payloadLength(newest));
        if (alone && seen && clear) {
            // What it waits for came behind the answer before; a longer time since it was sent is that of a queue.
            long wait = Math.min(silence, log.timeNs(row) - log.timeNs(newest) - loopNs);
            judge(row, covered, wait, to == top);
        }
    }

    private void judge(int row, int covered, long wait, boolean whole) {
        if (covered > 1) {
            everyNth++;
            segments.note(row, Note.EVERY_NTH_ACK);
        } else if (wait < SHORTEST_NS) {
            immediate++;
            segments.note(row, Note.IMMEDIATE_ACK);
        } else if (whole && wait <= LONGEST_NS) {
            add(row, wait);
        }
    }

    /** Standalone ones that left at once for a single segment. */
    int immediate() {
        return immediate;
    }

    /** Standalone ones that left because more than one segment had come. */
    int everyNth() {
        return everyNth;
    }

    private void add(int row, long wait) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count * 2);
            waits = Arrays.copyOf(waits, count * 2);
        }
        rows[count] = row;
        waits[count++] = wait;
    }

    /** Writes the notes; the rows that got one, in order. */
    int[] annotate(OptionalLong timer) {
        long shortest = timer.isPresent() ? timer.getAsLong() / 10 * 8 : LIKELY_NS;
        int[] noted = new int[count];
        int found = 0;
        for (int i = 0; i < count; i++) {
            if (waits[i] >= shortest) {
                segments.note(rows[i], Note.DELAYED_ACK);
                noted[found++] = rows[i];
            }
        }
        return Arrays.copyOf(noted, found);
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
