package org.wirelapse.analysis.wire;

/**
 * The packet under decoding, and how much of it the capture holds. Inner layers narrow both ends as their length fields become known.
 *
 * <p>Invariant: {@code start <= capturedEnd <= bytes.length} and {@code capturedEnd <= wireEnd}.
 */
final class Frame {
    byte[] bytes;
    /** Index of the frame's first byte. */
    int start;
    /** Index behind the last byte that the capture holds of the present layer. */
    int capturedEnd;
    /** Where the present layer's last byte would end if the capture held it all; may lie beyond the array. */
    long wireEnd;
    /** Ethernet type of the present payload. */
    int etherType;

    void begin(byte[] buffer, int offset, int capturedLength, int originalLength) {
        bytes = buffer;
        start = offset;
        capturedEnd = offset + capturedLength;
        wireEnd = (long) offset + Math.max(capturedLength, originalLength);
        etherType = 0;
    }

    /** True if the capture holds so many bytes from an index on. */
    boolean holds(int at, int count) {
        return at <= capturedEnd - count;
    }

    /**
     * Ends the present layer where its length field says. That may lie behind the frame's end: tools that cut packets do not always say so
     * in the record's length.
     */
    void endAt(long end) {
        wireEnd = end;
        capturedEnd = (int) Math.min(capturedEnd, end);
    }
}
