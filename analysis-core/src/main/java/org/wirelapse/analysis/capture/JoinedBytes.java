package org.wirelapse.analysis.capture;

import java.util.Arrays;

/**
 * Bytes that lie in several places of the files and are read as if they lay in one: packets that came in fragments. Keeps the places, not
 * the bytes. Any thread may look up while one adds.
 *
 * <p>Invariant: piece {@code i} holds the offsets {@code [ends[i - 1], ends[i])}.
 */
final class JoinedBytes {
    private long[] ends = new long[16];
    private long[] positions = new long[16];
    private int count;

    /**
     * A piece of the joined bytes.
     *
     * @param position where its rest lies in the files
     * @param bytes how long the rest is
     */
    record Rest(long position, long bytes) {}

    /** Offset behind the last piece: where the next begins. */
    synchronized long length() {
        return count == 0 ? 0 : ends[count - 1];
    }

    /** Adds so many bytes that lie there. */
    synchronized void add(long position, int bytes) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            positions = Arrays.copyOf(positions, 2 * count);
        }
        ends[count] = length() + bytes;
        positions[count++] = position;
    }

    /** What there is from an offset to the end of its piece, or null behind the last. */
    synchronized Rest at(long offset) {
        int found = Arrays.binarySearch(ends, 0, count, offset);
        int piece = found < 0 ? -found - 1 : found + 1;
        if (piece == count) {
            return null;
        }
        long start = piece == 0 ? 0 : ends[piece - 1];
        return new Rest(positions[piece] + offset - start, ends[piece] - offset);
    }
}
