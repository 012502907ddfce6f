package org.wirelapse.analysis.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.wirelapse.analysis.capture.CaptureBytes;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.Segments;

/**
 * What TCP carried one way: its segments in stream order. A hole that the receiver acknowledged counts as received when that
 * acknowledgement passed.
 *
 * <p>Holds no payload: bytes are read from the file when asked for. Immutable.
 */
public final class TcpStream implements ByteStream {
    private final Segments segments;
    private final CaptureBytes bytes;
    private final Pieces pieces;
    private final int finRow;

    private TcpStream(Segments segments, CaptureBytes bytes, Pieces pieces, int finRow) {
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
    public static TcpStream of(Segments segments, Direction direction, CaptureBytes bytes) {
        Reassembly reassembly = new Reassembly(segments, direction);
        return new TcpStream(segments, bytes, reassembly.pieces(), reassembly.finRow());
    }

    @Override
    public long length() {
        return pieces.length();
    }

    /** The seen and unseen parts that the stream is made of. */
    public Pieces pieces() {
        return pieces;
    }

    @Override
    public boolean finSeen() {
        return finRow >= 0;
    }

    @Override
    public int finRow() {
        return finRow;
    }

    @Override
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

    @Override
    public long nextAvailable(long offset) {
        for (int piece = Math.max(0, pieces.atOrAfter(offset)); piece < pieces.count(); piece++) {
            long from = Math.max(offset, pieces.start(piece));
            if (from < held(piece)) {
                return from;
            }
        }
        return -1;
    }

    @Override
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

    @Override
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

    @Override
    public boolean received(long to) {
        return to <= 0 || completedNs(to) >= 0;
    }

    @Override
    public int rowOf(long offset) {
        int piece = pieces.at(offset);
        return piece < 0 ? -1 : pieces.row(piece);
    }

    @Override
    public long timeOf(long offset) {
        int piece = pieces.at(offset);
        return piece < 0 ? -1 : pieces.timeNs(piece);
    }

    @Override
    public int completedRow(long offset) {
        int piece = pieces.at(offset - 1);
        return piece < 0 ? -1 : pieces.completingRow(piece);
    }

    @Override
    public int lastRow(long from, long to) {
        int last = -1;
        for (int piece = pieces.at(to - 1); piece >= 0 && pieces.end(piece) > from; piece--) {
            last = Math.max(last, pieces.row(piece));
        }
        return last;
    }

    @Override
    public long completedNs(long offset) {
        int row = completedRow(offset);
        return row < 0 ? -1 : segments.timeNs(row);
    }

    @Override
    public long tcpOffset(long offset) {
        return offset;
    }

    @Override
    public long tcpEnd(long offset) {
        return offset;
    }

    @Override
    public long offsetAt(long tcpOffset) {
        return tcpOffset;
    }

    @Override
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
