package org.wirelapse.analysis.tcp;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;

/** How many bytes of one kind had passed the tap by any time, and so the mean rate of any interval. Immutable. */
public final class Throughput {
    private static final double BITS_PER_BYTE_AND_SECOND = 8e9;

    private final SegmentLog log;
    /** Rows that added something, and the sum up to and with each. Equal lengths. */
    private int[] rows = new int[64];

    private long[] sums = new long[64];
    private int size;

    private Throughput(SegmentLog log) {
        this.log = log;
    }

    /** All that the direction put on the wire, from the link header on, repeats included. */
    public static Throughput wire(Segments segments, Direction direction) {
        SegmentLog log = segments.log();
        return sum(
                segments,
                direction,
                row -> (int) (log.payloadPosition(row) - log.framePosition(row)) + log.payloadLength(row));
    }

    /** The direction's payload at its first passing of the tap: goodput. */
    public static Throughput goodput(Segments segments, Direction direction) {
        return sum(
                segments,
                direction,
                row -> isFirst(segments, row) ? segments.log().payloadLength(row) : 0);
    }

    /** The direction's payload as the other side acknowledges it. */
    public static Throughput acknowledged(Segments segments, Direction direction) {
        Throughput throughput = new Throughput(segments.log());
        long top = 0;
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) != direction && !segments.log().rst(row) && segments.acknowledged(row) > top) {
                throughput.add(row, segments.acknowledged(row) - top);
                top = segments.acknowledged(row);
            }
        }
        return throughput;
    }

    private static boolean isFirst(Segments segments, int row) {
        boolean repeat = segments.has(row, Note.RETRANSMISSION) && segments.original(row) >= 0;
        return !repeat
                && !segments.has(row, Note.DUPLICATE)
                && !segments.has(row, Note.KEEP_ALIVE)
                && !segments.has(row, Note.ZERO_WINDOW_PROBE);
    }

    private static Throughput sum(Segments segments, Direction direction, IntUnaryOperator bytes) {
        Throughput throughput = new Throughput(segments.log());
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) == direction) {
                throughput.add(row, bytes.applyAsInt(row));
            }
        }
        return throughput;
    }

    private void add(int row, long bytes) {
        if (bytes <= 0) {
            return;
        }
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            sums = Arrays.copyOf(sums, size * 2);
        }
        rows[size] = row;
        sums[size] = bytes + (size == 0 ? 0 : sums[size - 1]);
        size++;
    }

    /** True if nothing of this kind passed. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** Time of the first of the bytes, ns since the capture's start; 0 where there are none. */
    public long firstNs() {
        return size == 0 ? 0 : log.timeNs(rows[0]);
    }

    /** Time of the last of the bytes, ns since the capture's start; 0 where there are none. */
    public long lastNs() {
        return size == 0 ? 0 : log.timeNs(rows[size - 1]);
    }

    /** Bytes that passed before a time. */
    public long bytesBefore(long ns) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (log.timeNs(rows[middle]) < ns) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : sums[low - 1];
    }

    /** Mean rate from a time (with it) to a later one (without it). */
    public double bitsPerSecond(long fromNs, long toNs) {
        return (bytesBefore(toNs) - bytesBefore(fromNs)) * BITS_PER_BYTE_AND_SECOND / (toNs - fromNs);
    }
}
