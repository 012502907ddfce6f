package org.wirelapse.analysis.unit;

/** Arithmetic on TCP sequence numbers, which wrap at 2³² (RFC 9293 §3.4). Numbers are kept in an {@code int} as they are on the wire. */
public final class SequenceNumber {
    private SequenceNumber() {}

    /** Signed distance from one number to another, right as long as they lie less than 2³¹ apart. */
    public static int distance(int from, int to) {
        return to - from;
    }
}
