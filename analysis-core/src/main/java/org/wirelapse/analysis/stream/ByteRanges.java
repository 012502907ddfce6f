package org.wirelapse.analysis.stream;

import java.util.Arrays;

/**
 * Parts of a stream that are read as one: the chunks of a body, the DATA frames of an HTTP/2 stream. A position counts the bytes in the
 * ranges, an offset those of the stream.
 *
 * <p>Invariants: ranges rise, do not touch and are not empty; {@code positions[i]} is the position behind range {@code i}.
 */
public final class ByteRanges {
    /** More are not kept: a body in chunks of a byte each would take many times its size. */
    private static final int MOST_RANGES = 1 << 20;

    private int count;
    private long[] starts = new long[4];
    private long[] positions = new long[4];
    private boolean cut;

    /** One range; none if it is empty. */
    public static ByteRanges of(long from, long to) {
        ByteRanges ranges = new ByteRanges();
        ranges.add(from, to);
        return ranges;
    }

    /** Adds a range behind the last one; one that touches it extends it, an empty one is left out. */
    public void add(long from, long to) {
        if (to <= from || cut) {
            return;
        }
        boolean touches = count > 0 && from == end(count - 1);
        if (!touches) {
            cut = count == MOST_RANGES;
            if (cut) {
                return;
            }
            grow();
            starts[count++] = from;
        }
        positions[count - 1] = (touches ? positions[count - 1] : length(count - 1)) + to - from;
    }

    private void grow() {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            positions = Arrays.copyOf(positions, 2 * count);
        }
    }

    /** Number of ranges. */
    public int count() {
        return count;
    }

    /** Bytes in all of them. */
    public long length() {
        return length(count);
    }

    /** True if there were too many to keep. */
    public boolean cut() {
        return cut;
    }

    /** Stream offset of a range's first byte. */
    public long start(int range) {
        return starts[range];
    }

    /** Stream offset behind a range's last byte. */
    public long end(int range) {
        return starts[range] + positions[range] - length(range);
    }

    /** The range that holds a position, {@link #count} if none does. */
    public int at(long position) {
        int found = Arrays.binarySearch(positions, 0, count, position);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** Stream offset of the byte at a position, which must lie in that range. */
    public long offset(int range, long position) {
        return starts[range] + position - length(range);
    }

    private long length(int ranges) {
        return ranges == 0 ? 0 : positions[ranges - 1];
    }
}
