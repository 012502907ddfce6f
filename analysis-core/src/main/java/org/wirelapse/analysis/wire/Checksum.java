package org.wirelapse.analysis.wire;

import static org.wirelapse.analysis.wire.NetworkOrder.doubleWord;
import static org.wirelapse.analysis.wire.NetworkOrder.unsigned;

/** The Internet checksum (RFC 1071), eight bytes at a time: the sum of words of any width folds to the sum of 16-bit words. */
final class Checksum {
    private static final long LOW_WORD = 0xffffffffL;

    private Checksum() {}

    /**
     * True if a TCP segment's checksum is right (RFC 9293 §3.1; pseudo header of RFC 8200 §8.1 for IPv6).
     *
     * @param at index of the TCP header
     * @param end index behind the segment's last byte
     */
    static boolean valid(byte[] bytes, int at, int end, DecodedSegment segment) {
        long sum = IpLayer.TCP + (end - at);
        sum += (segment.sourceHigh >>> 32) + (segment.sourceHigh & LOW_WORD);
        sum += (segment.sourceLow >>> 32) + (segment.sourceLow & LOW_WORD);
        sum += (segment.destinationHigh >>> 32) + (segment.destinationHigh & LOW_WORD);
        sum += (segment.destinationLow >>> 32) + (segment.destinationLow & LOW_WORD);
        return fold(sum + sum(bytes, at, end)) == 0xffff;
    }

    /** A segment is at most 16 MiB, so the sum of its 32-bit words stays far below 2⁶³. */
    private static long sum(byte[] bytes, int at, int end) {
        long sum = 0;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            long word = doubleWord(bytes, at);
            sum += (word >>> 32) + (word & LOW_WORD);
        }
        if (at <= end - Integer.BYTES) {
            sum += unsigned(bytes, at);
            at += Integer.BYTES;
        }
        for (int shift = 24; at < end; at++, shift -= 8) {
            sum += (long) (bytes[at] & 0xff) << shift;
        }
        return sum;
    }

    private static int fold(long sum) {
        while (sum >>> 16 != 0) {
            sum = (sum & 0xffff) + (sum >>> 16);
        }
        return (int) sum;
    }
}
