package org.wirelapse.analysis.congestion;

import java.util.Arrays;

/**
 * The segments that a sender has sent and that are not acknowledged yet, as columns in a ring. They adjoin: each begins where the one before
 * ends, the first at or below SND.UNA. An index counts all segments of the connection and never wraps; the ring holds
 * {@code [head, tail)}.
 */
final class SentSegments {
    /** A sender with more outstanding is not followed: 2³⁰ bytes, the largest window (RFC 7323 §2.3), in segments of 1,024. */
    static final int MAX_OUTSTANDING = 1 << 20;

    static final byte SACKED = 1;
    static final byte LOST = 2;
    /** A repeated copy is under way. */
    static final byte REPEATING = 4;
    /** Sent more than once. */
    static final byte REPEATED = 8;
    /** Left while the application had less to send than the path takes. */
    static final byte APPLICATION_LIMITED = 16;

    long head;
    long tail;
    private int mask = 63;
    private long[] ends = new long[64];
    private int[] lengths = new int[64];
    private long[] sentNs = new long[64];
    private long[] orders = new long[64];
    private byte[] states = new byte[64];
    /** From a SACKed segment to the next that need not be: shortcuts over runs, at least 1. */
    private int[] skips = new int[64];
    /** What the delivery-rate estimator had counted when the segment left: see {@link DeliveryRate}. */
    private long[] deliveredBefore = new long[64];

    private long[] deliveredNsBefore = new long[64];
    private long[] flightBeganNs = new long[64];

    int size() {
        return (int) (tail - head);
    }

    void add(long end, int length) {
        if (size() > mask) {
            grow();
        }
        int i = (int) tail++ & mask;
        ends[i] = end;
        lengths[i] = length;
        states[i] = 0;
        skips[i] = 1;
    }

    private void grow() {
        int size = mask + 1;
        int first = (int) head & mask;
        ends = turned(ends, first);
        sentNs = turned(sentNs, first);
        orders = turned(orders, first);
        deliveredBefore = turned(deliveredBefore, first);
        deliveredNsBefore = turned(deliveredNsBefore, first);
        flightBeganNs = turned(flightBeganNs, first);
        byte[] newStates = new byte[size * 2];
        int[] newSkips = new int[size * 2];
        int[] newLengths = new int[size * 2];
        for (int i = 0; i < size; i++) {
            newStates[place(i, size)] = states[first + i & mask];
            newSkips[place(i, size)] = skips[first + i & mask];
            newLengths[place(i, size)] = lengths[first + i & mask];
        }
        states = newStates;
        skips = newSkips;
        lengths = newLengths;
        mask = size * 2 - 1;
    }

    private long[] turned(long[] old, int first) {
        long[] column = Arrays.copyOf(old, old.length * 2);
        for (int i = 0; i < old.length; i++) {
            column[place(i, old.length)] = old[first + i & mask];
        }
        return column;
    }

    private int place(int i, int size) {
        return (int) (head + i) & size * 2 - 1;
    }

    long end(long index) {
        return ends[(int) index & mask];
    }

    int length(long index) {
        return lengths[(int) index & mask];
    }

    /** Bytes of it that are in flight: none of a copy that arrived or was lost, those of a repeated copy. */
    long inFlight(long index) {
        int i = (int) index & mask;
        int copies = 1 - ((states[i] & (SACKED | LOST)) != 0 ? 1 : 0) + ((states[i] & REPEATING) != 0 ? 1 : 0);
        return (long) lengths[i] * copies;
    }

    /** Index of the first segment that ends behind an offset; {@code tail} if none. */
    long firstEndingBehind(long offset) {
        long low = head;
        long high = tail;
        while (low < high) {
            long middle = low + high >>> 1;
            if (end(middle) > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    boolean is(long index, byte state) {
        return (states[(int) index & mask] & state) != 0;
    }

    void set(long index, byte state) {
        states[(int) index & mask] |= state;
    }

    void clear(long index, byte state) {
        states[(int) index & mask] &= (byte) ~state;
    }

    int skip(long index) {
        return skips[(int) index & mask];
    }

    void skip(long index, long to) {
        skips[(int) index & mask] = (int) Math.max(1, to - index);
    }

    /** When the latest copy left. */
    long sentNs(long index) {
        return sentNs[(int) index & mask];
    }

    /** Place of the latest copy among all transmissions. */
    long order(long index) {
        return orders[(int) index & mask];
    }

    void sent(long index, long timeNs, long order) {
        int i = (int) index & mask;
        sentNs[i] = timeNs;
        orders[i] = order;
    }

    void stamp(long index, long delivered, long deliveredNs, long beganNs) {
        int i = (int) index & mask;
        deliveredBefore[i] = delivered;
        deliveredNsBefore[i] = deliveredNs;
        flightBeganNs[i] = beganNs;
    }

    long deliveredBefore(long index) {
        return deliveredBefore[(int) index & mask];
    }

    long deliveredNsBefore(long index) {
        return deliveredNsBefore[(int) index & mask];
    }

    long flightBeganNs(long index) {
        return flightBeganNs[(int) index & mask];
    }
}
