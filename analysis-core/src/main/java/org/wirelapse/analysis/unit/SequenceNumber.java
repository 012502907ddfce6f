package org.wirelapse.analysis.unit;

/** Arithmetic on TCP sequence numbers, which wrap at 2³² (RFC 9293 §3.4). Numbers are kept in an {@code int} as they are on the wire. */
public final class SequenceNumber {
    private SequenceNumber() {}

    /** Signed distance from one number to another, right as long as they lie less than 2³¹ apart. */
    public static int distance(int from, int to) {
        return to - from;
    }

    /** True if {@code a} comes before {@code b}. */
    public static boolean before(int a, int b) {
        return a - b < 0;
    }

    /**
     * The 64-bit number nearest to a known one that has the given low 32 bits.
     *
     * @param near an unwrapped number at most 2³¹ away from the answer
     * @param number a number as it is on the wire
     */
    public static long unwrap(long near, int number) {
        return near + (number - (int) near);
    }
}
