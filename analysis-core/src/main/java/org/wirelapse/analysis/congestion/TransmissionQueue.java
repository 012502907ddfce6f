package org.wirelapse.analysis.congestion;

import java.util.Arrays;

/** Transmissions in the order in which they were made; each names a segment and its own place in the order. A growing ring. */
final class TransmissionQueue {
    private long[] indexes = new long[64];
    private long[] orders = new long[64];
    private int first;
    private int size;

    void add(long index, long order) {
        if (size == indexes.length) {
            indexes = turned(indexes);
            orders = turned(orders);
            first = 0;
        }
        int at = first + size++ & indexes.length - 1;
        indexes[at] = index;
        orders[at] = order;
    }

    private long[] turned(long[] old) {
        long[] column = Arrays.copyOf(old, old.length * 2);
        System.arraycopy(old, first, column, 0, old.length - first);
        System.arraycopy(old, 0, column, old.length - first, first);
        return column;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Segment of the oldest transmission. */
    long index() {
        return indexes[first];
    }

    long order() {
        return orders[first];
    }

    void remove() {
        first = first + 1 & indexes.length - 1;
        size--;
    }
}
