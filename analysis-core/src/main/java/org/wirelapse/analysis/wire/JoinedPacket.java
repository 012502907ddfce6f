package org.wirelapse.analysis.wire;

import java.util.Arrays;

/**
 * What the fragments of one IP packet carried. Data that came first counts; a fragment that says otherwise of bytes that are there spoils the
 * packet, as it does for receivers (RFC 8200 §4.5; RFC 5722).
 *
 * <p>Invariants: fragments rise and do not overlap; {@code held} is the sum of their lengths.
 */
public final class JoinedPacket {
    /** Longest data of an IPv4 or IPv6 packet. */
    private static final int MOST_BYTES = 0xffff;

    private final long beganNs;
    private byte[] bytes = new byte[2048];
    private int count;
    private int[] starts = new int[4];
    private int[] ends = new int[4];
    private long[] positions = new long[4];
    private int held;
    /** Length of the whole, -1 until the last fragment came. */
    private int length = -1;

    private boolean spoiled;

    JoinedPacket(long beganNs) {
        this.beganNs = beganNs;
    }

    /** Time of the fragment that came first, in ns since 1970. */
    long beganNs() {
        return beganNs;
    }

    /** True if nothing is missing. */
    boolean whole() {
        return !spoiled && held == length;
    }

    /** The data; {@link #length} bytes of it count once it is whole. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Number of fragments. */
    public int count() {
        return count;
    }

    /** Where the data of a fragment lies in the files, in the order of the data. */
    public long position(int fragment) {
        return positions[fragment];
    }

    /** How many bytes it has. */
    public int length(int fragment) {
        return ends[fragment] - starts[fragment];
    }

    /**
     * Takes a fragment.
     *
     * @param start where its data belongs
     * @param dataBytes how much data it has
     * @param more true if it is not the last
     * @param source holds its data, from {@code at} on
     * @param position where its data lies in the files
     */
    void add(int start, int dataBytes, boolean more, byte[] source, int at, long position) {
        int end = start + dataBytes;
        int before = place(start);
        boolean repeated = before < count && starts[before] == start && ends[before] == end;
        if (repeated && more == (end != length)) {
            return;
        }
        boolean overlaps = before > 0 && ends[before - 1] > start || before < count && starts[before] < end;
        boolean endsOtherwise = length >= 0 && (more ? end >= length : end != length);
        boolean behindEnd = !more && count > 0 && ends[count - 1] > end;
        if (spoiled || dataBytes == 0 || end > MOST_BYTES || overlaps || endsOtherwise || behindEnd) {
            spoiled = true;
            return;
        }
        length = more ? length : end;
        insert(before, start, end, position);
        held += dataBytes;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(MOST_BYTES, Math.max(end, 2 * bytes.length)));
        }
        System.arraycopy(source, at, bytes, start, dataBytes);
    }

    /** Index of the first fragment that does not begin before an offset. */
    private int place(int start) {
        int found = Arrays.binarySearch(starts, 0, count, start);
        return found < 0 ? -found - 1 : found;
    }

    private void insert(int index, int start, int end, long position) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            positions = Arrays.copyOf(positions, 2 * count);
        }
        System.arraycopy(starts, index, starts, index + 1, count - index);
        System.arraycopy(ends, index, ends, index + 1, count - index);
        System.arraycopy(positions, index, positions, index + 1, count - index);
        starts[index] = start;
        ends[index] = end;
        positions[index] = position;
        count++;
    }
}
