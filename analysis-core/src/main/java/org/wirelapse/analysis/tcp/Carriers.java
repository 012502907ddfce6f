package org.wirelapse.analysis.tcp;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the segments of one direction that carried a byte. Segments that went beyond all before them lie in an array whose ends rise;
 * only the others, repeats and late comers, need a tree.
 */
final class Carriers {
    /** How many overlapping repeats are looked at before the search gives up, so that crafted overlaps stay cheap. */
    private static final int MAX_STEPS = 4;

    private final Segments segments;
    private int count;
    private int[] advancing = new int[16];
    private final TreeMap<Long, Integer> others = new TreeMap<>();

    Carriers(Segments segments) {
        this.segments = segments;
    }

    /** Adds a segment whose end lies above all others; an empty one tells that its sender had come so far. */
    void advance(int row) {
        if (count == advancing.length) {
            advancing = Arrays.copyOf(advancing, count * 2);
        }
        advancing[count++] = row;
    }

    /** Adds any other segment. */
    void add(int row) {
        others.put(segments.start(row), row);
    }

    /** Row of the latest segment that carried a byte, or -1. */
    int latest(long offset) {
        Map.Entry<Long, Integer> entry = others.floorEntry(offset);
        for (int step = 0; entry != null && step < MAX_STEPS; step++) {
            if (segments.end(entry.getValue()) > offset) {
                return entry.getValue();
            }
            entry = others.lowerEntry(entry.getKey());
        }
        int index = firstEndingBehind(offset);
        return index < count && segments.start(advancing[index]) <= offset ? advancing[index] : -1;
    }

    /** Row of the first segment that went beyond a byte without carrying it or anything before it, or -1. */
    int jumped(long offset) {
        int index = firstEndingBehind(offset);
        return index < count ? advancing[index] : -1;
    }

    private int firstEndingBehind(long offset) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = low + high >>> 1;
            if (segments.end(advancing[middle]) > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
