package org.wirelapse.analysis.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.wirelapse.analysis.capture.CaptureBytes;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.Segments;

/**
 * What TCP carried one way: its segments in stream order. A hole that the receiver acknowledged counts as received when that
 * acknowledgement passed.
 *
 * <p>Holds no payload but the little that was read ahead last: bytes are read from the file when asked for. May be read by any thread.
 */
public final class TcpStream implements ByteStream {
    /** So much of a segment is read where less is asked for: who asks is about to ask for what follows, and each reading costs more than its bytes. */
    private static final int AHEAD_BYTES = 1 << 10;

    /** Bytes of one segment from an offset on. */
    private record Ahead(long start, byte[] bytes) {
        static final Ahead NOTHING = new Ahead(0, new byte[0]);

        boolean holds(long from, int count) {
            return from >= start && from + count <= start + bytes.length;
        }
    }

    private final Segments segments;
    private final CaptureBytes bytes;
    private final Pieces pieces;
    private final int finRow;
    /** What was read ahead; threads that replace it for each other lose time only. */
    private Ahead ahead = Ahead.NOTHING;

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
            int got = wanted < AHEAD_BYTES
                    ? readAhead(piece, from, target, at + copied, wanted)
                    : readSegment(pieces.row(piece), from, target, at + copied, wanted);
            copied += got;
            if (got < wanted || from + got < pieces.end(piece)) {
                break;
            }
        }
        return copied;
    }

    private int readAhead(int piece, long from, byte[] target, int at, int wanted) {
        Ahead there = ahead;
        if (!there.holds(from, wanted)) {
            byte[] block = new byte[(int) Math.min(AHEAD_BYTES, held(piece) - from)];
            int got = readSegment(pieces.row(piece), from, block, 0, block.length);
            there = new Ahead(from, got == block.length ? block : Arrays.copyOf(block, got));
            ahead = there;
        }
        int skip = (int) (from - there.start);
        int got = Math.min(wanted, there.bytes.length - skip);
        System.arraycopy(there.bytes, skip, target, at, got);
        return got;
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
