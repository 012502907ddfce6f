package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.unit.SequenceNumber;

/**
 * Turns the 32-bit sequence numbers of one direction into 64-bit numbers that never wrap. A number more than a window away from the
 * others (a reset from elsewhere, a stray of an older connection) is placed below them and moves nothing, unless the next number agrees
 * with it: then the capture has a hole of more than a window.
 */
final class SequenceSpace {
    /** No window is larger (RFC 7323 §2.3). */
    private static final long MAX_WINDOW = 1L << 30;

    private static final long WRAP = 1L << 32;

    /** High enough that no number below the first ever gets negative. */
    private static final long FIRST_EPOCH = 1L << 40;

    private boolean known;
    private long highest = FIRST_EPOCH;
    private boolean doubted;
    private int doubtful;
    private boolean begun;
    private long begin;
    private long lowest = Long.MAX_VALUE;

    /**
     * The 64-bit number of a 32-bit one.
     *
     * @param trusted false for a segment that must not tell where the stream is, such as a reset
     */
    long place(int number, boolean trusted) {
        if (!known) {
            highest = FIRST_EPOCH + (number & 0xffffffffL);
            known = trusted;
            return highest;
        }
        long distance = SequenceNumber.distance((int) highest, number);
        if (Math.abs(distance) <= MAX_WINDOW) {
            return highest + distance;
        }
        if (trusted && doubted && Math.abs((long) (number - doubtful)) <= MAX_WINDOW) {
            doubted = false;
            return highest + (distance & WRAP - 1);
        }
        if (trusted) {
            doubted = true;
            doubtful = number;
        }
        return highest + (distance > 0 ? distance - WRAP : distance);
    }

    /** A SYN says where the stream begins; the first one counts. */
    void beginsAt(long number) {
        if (!begun) {
            begun = true;
            begin = number;
        }
        highest = Math.max(highest, number);
    }

    /** Bytes that exist: a payload, or with both ends equal the place that an acknowledgement names. */
    void holds(long start, long end) {
        if (start >= highest - MAX_WINDOW) {
            lowest = Math.min(lowest, start);
            highest = Math.max(highest, end);
        }
    }

    long highest() {
        return highest;
    }

    /** The number that stream offset 0 stands for. */
    long base() {
        return begun ? begin : lowest != Long.MAX_VALUE ? lowest : highest;
    }
}
