package org.wirelapse.analysis.capture;

/**
 * The record that a reader stands on. One instance is filled again for each record, so that reading allocates nothing; its fields, and the
 * bytes in {@link #buffer}, hold until the reader moves on.
 *
 * <p>Invariants: {@code 0 <= offset}, {@code offset + capturedLength <= buffer.length}, {@code capturedLength <= originalLength}.
 */
public final class RecordCursor {
    /** Timestamp of a record that has none, or one that cannot be. */
    public static final long NO_TIME = Long.MIN_VALUE;

    /** Link type of a packet whose interface the file does not describe. */
    public static final int NO_LINK_TYPE = -1;

    /** Holds the captured bytes. */
    public byte[] buffer;
    /** Index of the frame's first byte in {@link #buffer}. */
    public int offset;
    /** Bytes of the frame that the file holds. */
    public int capturedLength;
    /** Bytes that the frame had on the wire, at most 2³¹−1. */
    public int originalLength;
    /** Time in ns since 1970-01-01 UTC, or {@link #NO_TIME}. */
    public long timestampNs;
    /** Link type ({@link LinkType}), or {@link #NO_LINK_TYPE}. */
    public int linkType;
    /** Number of the interface that it was taken on, unsigned, within its part of the file; 0 where the format tells of one only. */
    public int interfaceNumber;
    /** Where the frame's first byte lies, a {@link RecordPosition}. */
    public long framePosition;

    /** Takes the lengths, as unsigned 32-bit numbers; a frame never had fewer bytes on the wire than the file holds of it. */
    void lengths(long captured, long original) {
        capturedLength = (int) captured;
        originalLength = (int) Math.max(captured, Math.min(original, Integer.MAX_VALUE));
    }
}
