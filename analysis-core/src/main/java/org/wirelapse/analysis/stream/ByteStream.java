package org.wirelapse.analysis.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.wirelapse.analysis.capture.CaptureBytes;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.Segments;

/**
 * The bytes of one direction in stream order, with the way back from any byte to its packet and time. Bytes that the capture lacks are
 * holes, and a hole that the receiver acknowledged counts as received when that acknowledgement passed.
 *
 * <p>Holds no payload: bytes are read from the file when asked for. Immutable.
 */
public final class ByteStream {
    private final Segments segments;
    private final CaptureBytes bytes;
    private final Pieces pieces;
    private final int finRow;

    private ByteStream(Segments segments, CaptureBytes bytes, Pieces pieces, int finRow) {
        this.segments = segments;
        this.bytes = bytes;
        this.pieces = pieces;
        this.finRow = finRow;
    }

    /**
     * Reassembles a direction.
     *
     * @param segments the connection's segments with their stream offsets
     * @param direction which way
     * @param bytes where payload is read from
     */
    public static ByteStream of(Segments segments, Direction direction, CaptureBytes bytes) {
        Reassembly reassembly = new Reassembly(segments, direction);
        return new ByteStream(segments, bytes, reassembly.pieces(), reassembly.finRow());
    }

    /** Stream offset behind the last byte that was seen or is known to exist because it was acknowledged. */
    public long length() {
        return pieces.length();
    }

    /** The seen and unseen parts that the stream is made of. */
    public Pieces pieces() {
        return pieces;
    }

    /** True if the FIN was seen and the stream ends at it. */
    public boolean finSeen() {
        return finRow >= 0;
    }

    /** Row of the first FIN, or -1. */
    public int finRow() {
        return finRow;
    }

    /**
     * Copies bytes that the capture holds.
     *
     * @param offset stream offset of the first byte wanted
     * @param target receives them
     * @param at first index in {@code target}
     * @param max how many are wanted
     * @return how many were copied: fewer where a hole, a part cut by the snap length, or the end comes first; 0 if there is nothing
     * @throws UncheckedIOException if the file cannot be read
     */
    public int read(long offset, byte[] target, int at, int max) {
        int copied = 0;
        for (int piece = pieces.at(offset); piece >= 0 && piece < pieces.count() && copied < max; piece++) {
            long from = offset + copied;
            int wanted = (int) Math.min(max - copied, held(piece) - from);
            if (wanted <= 0) {
                break;
            }
            int got = readSegment(pieces.row(piece), from, target, at + copied, wanted);
            copied += got;
            if (got < wanted || from + got < pieces.end(piece)) {
                break;
            }
        }
        return copied;
    }

    private int readSegment(int row, long from, byte[] target, int at, int wanted) {
        long position = segments.log().payloadPosition(row) + (from - segments.start(row));
        try {
            return bytes.read(position, target, at, wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Offset behind the last byte of a piece that is in the file; its start for a hole. */
    private long held(int piece) {
        int row = pieces.row(piece);
        return row < 0
                ? pieces.start(piece)
                : Math.min(
                        pieces.end(piece), segments.start(row) + segments.log().capturedPayload(row));
    }

    /** Smallest offset, not below the given one, whose byte is in the file; -1 if there is none. */
    public long nextAvailable(long offset) {
        for (int piece = Math.max(0, pieces.atOrAfter(offset)); piece < pieces.count(); piece++) {
            long from = Math.max(offset, pieces.start(piece));
            if (from < held(piece)) {
                return from;
            }
        }
        return -1;
    }

    /** First offset in {@code [from, to)} whose byte is not in the file, never seen or cut by the snap length; -1 if all are. */
    public long firstMissing(long from, long to) {
        long at = from;
        for (int piece = pieces.at(from); piece >= 0 && piece < pieces.count() && at < to; piece++) {
            at = Math.max(at, held(piece));
            if (at < pieces.end(piece)) {
                break;
            }
        }
        return at < to ? at : -1;
    }

    /** How many bytes in {@code [from, to)} the capture never saw pass. */
    public long missingBytes(long from, long to) {
        long missing = Math.max(0, to - Math.max(from, length()));
        for (int piece = Math.max(0, pieces.atOrAfter(from)); piece < pieces.count(); piece++) {
            if (pieces.start(piece) >= to) {
                break;
            }
            if (pieces.row(piece) < 0) {
                missing += Math.min(to, pieces.end(piece)) - Math.max(from, pieces.start(piece));
            }
        }
        return missing;
    }

    /** True if every byte below an offset was seen, or is known by acknowledgement to have been received. */
    public boolean received(long to) {
        return to <= 0 || completedNs(to) >= 0;
    }

    /** Row of the segment that first carried a byte; -1 in a hole or outside the stream. */
    public int rowOf(long offset) {
        int piece = pieces.at(offset);
        return piece < 0 ? -1 : pieces.row(piece);
    }

    /** When a byte first passed the tap, ns since the capture's start; in a hole when its acknowledgement did; -1 if never. */
    public long timeOf(long offset) {
        int piece = pieces.at(offset);
        return piece < 0 ? -1 : pieces.timeNs(piece);
    }

    /** Row that made {@code [0, offset)} contiguous at the tap, a hole counting from its acknowledgement; -1 if it never was. */
    public int completedRow(long offset) {
        int piece = pieces.at(offset - 1);
        return piece < 0 ? -1 : pieces.completingRow(piece);
    }

    /** Time of {@link #completedRow}, ns since the capture's start, or -1. */
    public long completedNs(long offset) {
        int row = completedRow(offset);
        return row < 0 ? -1 : segments.timeNs(row);
    }

    /** Smallest offset, not below the given one, at which a TCP segment begins and whose byte is in the file; -1 if there is none. */
    public long nextSegmentStart(long offset) {
        for (int piece = Math.max(0, pieces.atOrAfter(offset)); piece < pieces.count(); piece++) {
            long start = pieces.start(piece);
            int row = pieces.row(piece);
            if (start >= offset && row >= 0 && segments.start(row) == start && start < held(piece)) {
                return start;
            }
        }
        return -1;
    }
}
