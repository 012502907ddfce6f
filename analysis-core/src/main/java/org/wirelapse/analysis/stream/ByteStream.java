package org.wirelapse.analysis.stream;

/**
 * The bytes that one side sent, in order, with the way back from any byte to its packet and time. Bytes that the capture lacks are holes.
 * They may be what TCP carried, or what a protocol on top of it did: offsets count the stream's own bytes, rows and times are always those
 * of TCP segments.
 *
 * <p>A byte is held where the capture has it and it can be read: not in a hole, not in a part cut by the snap length.
 */
public interface ByteStream {
    /** Stream offset behind the last byte that was seen or is known to exist because it was acknowledged. */
    long length();

    /** True if the FIN was seen and the stream ends at it. */
    boolean finSeen();

    /** Row of the first FIN, or -1. */
    int finRow();

    /**
     * Copies bytes that the capture holds.
     *
     * @param offset stream offset of the first byte wanted
     * @param target receives them
     * @param at first index in {@code target}
     * @param max how many are wanted
     * @return how many were copied: fewer where bytes that are not held or the end come first; 0 if there is nothing
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    int read(long offset, byte[] target, int at, int max);

    /** Smallest offset, not below the given one, whose byte is held; -1 if there is none. */
    long nextAvailable(long offset);

    /** First offset in {@code [from, to)} whose byte is not held; -1 if all are. */
    long firstMissing(long from, long to);

    /** How many bytes in {@code [from, to)} the capture never saw pass. */
    long missingBytes(long from, long to);

    /** True if every byte below an offset was seen, or is known by acknowledgement to have been received. */
    boolean received(long to);

    /** Row of the segment that first carried a byte; -1 in a hole or outside the stream. */
    int rowOf(long offset);

    /** When a byte first passed the tap, ns since the capture's start; in a hole when its acknowledgement did; -1 if never. */
    long timeOf(long offset);

    /** The last row that was first to carry a byte of {@code [from, to)}; -1 if none of them was seen. */
    int lastRow(long from, long to);

    /** Row that made {@code [0, offset)} contiguous at the tap, a hole counting from its acknowledgement; -1 if it never was. */
    int completedRow(long offset);

    /** Time of {@link #completedRow}, ns since the capture's start, or -1. */
    long completedNs(long offset);

    /** Smallest offset, not below the given one, at which a segment begins and whose byte is held; -1 if there is none. */
    long nextSegmentStart(long offset);

    /** Where a byte lies in what TCP carried. */
    long tcpOffset(long offset);

    /** How far TCP must have come for everything below an offset to be readable. */
    long tcpEnd(long offset);

    /** Offset of the first byte that lies at or behind a place in what TCP carried. */
    long offsetAt(long tcpOffset);
}
