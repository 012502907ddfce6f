package org.wirelapse.analysis.stream;

import java.util.Arrays;

/**
 * What one direction's stream is made of: parts that one segment first carried, and holes.
 *
 * <p>Invariants: the first piece starts at 0, each next one where the one before ends, none is empty; a hole has row -1, and its time is
 * that of the acknowledgement that covers it, or -1.
 */
public final class Pieces {
    private int count;
    private long[] ends = new long[8];
    private int[] rows = new int[8];
    private long[] times = new long[8];
    /** Row after which everything up to this piece's end had passed or been acknowledged, -1 once something never was. */
    private int[] completing = new int[8];

    private int completingRow = -1;
    private boolean broken;

    /** Number of pieces. */
    public int count() {
        return count;
    }

    /** Stream offset behind the last piece. */
    public long length() {
        return count == 0 ? 0 : ends[count - 1];
    }

    /** Offset of a piece's first byte. */
    public long start(int piece) {
        return piece == 0 ? 0 : ends[piece - 1];
    }

    /** Offset behind a piece's last byte. */
    public long end(int piece) {
        return ends[piece];
    }

    /** Row of the segment that first carried it, -1 for a hole. */
    public int row(int piece) {
        return rows[piece];
    }

    /** When it passed the tap, ns since the capture's start; for a hole when it was acknowledged, -1 if never. */
    public long timeNs(int piece) {
        return times[piece];
    }

    /** Row that made everything up to the piece's end contiguous, or -1 if nothing did. */
    int completingRow(int piece) {
        return completing[piece];
    }

    /** Index of the piece that holds an offset, or -1. */
    public int at(long offset) {
        int piece = atOrAfter(offset);
        return piece < count && offset >= 0 ? piece : -1;
    }

    /** Index of the first piece that ends behind an offset; {@link #count} if none does. */
    int atOrAfter(long offset) {
        int found = Arrays.binarySearch(ends, 0, count, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /**
     * Adds a piece behind the last one.
     *
     * @param end offset behind it
     * @param row segment that first carried it, or -1 for a hole
     * @param knownRow segment that proves it was received: {@code row}, or the acknowledgement of a hole, or -1
     * @param timeNs time of {@code knownRow}, or -1
     */
    void add(long end, int row, int knownRow, long timeNs) {
        if (count == ends.length) {
            int capacity = count * 2;
            ends = Arrays.copyOf(ends, capacity);
            rows = Arrays.copyOf(rows, capacity);
            times = Arrays.copyOf(times, capacity);
            completing = Arrays.copyOf(completing, capacity);
        }
        if (knownRow < 0) {
            broken = true;
        } else {
            completingRow = Math.max(completingRow, knownRow);
        }
        ends[count] = end;
        rows[count] = row;
        times[count] = timeNs;
        completing[count] = broken ? -1 : completingRow;
        count++;
    }
}
