package org.wirelapse.analysis.tls;

import java.util.Arrays;

/**
 * Which application data records make up the plaintext of one direction, and how each is opened again.
 *
 * <p>Invariant: none is empty, so plaintext ends rise. A record that could not be opened has epoch -1, and its length is what its size lets expect.
 */
final class PlaintextColumns {
    private int count;
    private long[] starts = new long[16];
    private long[] ends = new long[16];
    private long[] plainEnds = new long[16];
    private int[] epochs = new int[16];
    private long[] sequences = new long[16];

    int count() {
        return count;
    }

    /** Offset of a record's header below. */
    long start(int record) {
        return starts[record];
    }

    /** Offset behind a record below. */
    long end(int record) {
        return ends[record];
    }

    long plainStart(int record) {
        return record == 0 ? 0 : plainEnds[record - 1];
    }

    long plainEnd(int record) {
        return plainEnds[record];
    }

    /** Which keys open it, or -1. */
    int epoch(int record) {
        return epochs[record];
    }

    /** Its number under these keys. */
    long sequence(int record) {
        return sequences[record];
    }

    long length() {
        return count == 0 ? 0 : plainEnds[count - 1];
    }

    /** The record that holds a plaintext offset, {@link #count} if none does. */
    int at(long plainOffset) {
        int found = Arrays.binarySearch(plainEnds, 0, count, plainOffset);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** The first record that ends behind an offset below, {@link #count} if none does. */
    int endingBehind(long offset) {
        int found = Arrays.binarySearch(ends, 0, count, offset);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** Adds a record; one without content is left out. */
    void add(long start, long end, long plainBytes, int epoch, long sequence) {
        if (plainBytes <= 0) {
            return;
        }
        if (count == epochs.length) {
            int capacity = count * 2;
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            plainEnds = Arrays.copyOf(plainEnds, capacity);
            epochs = Arrays.copyOf(epochs, capacity);
            sequences = Arrays.copyOf(sequences, capacity);
        }
        plainEnds[count] = length() + plainBytes;
        starts[count] = start;
        ends[count] = end;
        epochs[count] = epoch;
        sequences[count++] = sequence;
    }

    /** Takes bytes off the last record, which was thought longer. It keeps one, so that the invariant holds. */
    void shortenLast(long bytes) {
        if (count > 0) {
            plainEnds[count - 1] = Math.max(plainStart(count - 1) + 1, plainEnds[count - 1] - bytes);
        }
    }
}
