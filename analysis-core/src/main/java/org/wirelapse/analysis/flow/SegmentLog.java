package org.wirelapse.analysis.flow;

import static org.wirelapse.analysis.wire.DecodedSegment.ACK;
import static org.wirelapse.analysis.wire.DecodedSegment.FIN;
import static org.wirelapse.analysis.wire.DecodedSegment.RST;
import static org.wirelapse.analysis.wire.DecodedSegment.SYN;

import java.util.Arrays;
import org.wirelapse.analysis.wire.DecodedSegment;

/**
 * The segments of one connection, both directions, as rows of primitives in the order of the capture; no payload, which stays in the file.
 * 64 bytes a segment, in blocks that are never moved once they are full.
 *
 * <p>Invariants: packet numbers rise strictly; times never step back (the indexing pass makes them so); payload and captured lengths are
 * not negative, and captured ≤ payload. Rows are appended by one thread; other threads read what {@link #asOfNow} gave them, which does
 * not change.
 */
public final class SegmentLog {
    /** Words of a row; a comma parts what shares a word, upper half first. */
    private static final int TIME = 0,
            FRAME_POSITION = 1,
            SEQUENCE_ACKNOWLEDGMENT = 2,
            PAYLOAD_CAPTURED = 3,
            TIMESTAMPS = 4,
            PACKET_OPTIONS = 5,
            WINDOW_BITS = 6,
            PLACE = 7;

    private static final int ROW_SHIFT = 3;
    private static final int BLOCK_SHIFT = 8;
    private static final int BLOCK_ROWS = 1 << BLOCK_SHIFT;
    /** A connection of a port scan has two rows. */
    private static final int FIRST_ROWS = 2;

    /** Bits above the header's eight flags. */
    private static final int FROM_OPENER = 1 << 8,
            HAS_TIMESTAMPS = 1 << 9,
            CONGESTION_EXPERIENCED = 1 << 10,
            BAD_CHECKSUM = 1 << 11,
            SACK_PERMITTED = 1 << 12,
            FAST_OPEN = 1 << 13;

    private static final int SACK_COUNT_SHIFT = 16;
    private static final int MSS_ABSENT = 1 << 24;
    private static final int SCALE_ABSENT = 1 << 25;

    private static final int[] NO_EDGES = {};

    private int size;
    /** Blocks of {@link #BLOCK_ROWS} rows; the first one starts small. */
    private long[][] blocks;
    /** Pairs of left and right edge. */
    private int[] sackEdges;

    private int sackEdgeCount;

    /** True if the connection's client is not the side whose segment came first. */
    private final boolean openerIsServer;

    /** An empty log. */
    public SegmentLog() {
        blocks = new long[][] {new long[FIRST_ROWS << ROW_SHIFT]};
        sackEdges = NO_EDGES;
        openerIsServer = false;
    }

    private SegmentLog(SegmentLog source, boolean openerIsServer) {
        size = source.size;
        blocks = source.blocks.clone();
        sackEdges = source.sackEdges;
        sackEdgeCount = source.sackEdgeCount;
        this.openerIsServer = openerIsServer;
    }

    /**
     * The rows so far, which stay as they are while this log grows. Rows are shared and never written again; nothing may be appended to
     * what is given.
     *
     * @param server true if the server's segment came first, so that {@link #direction} answers by role
     */
    SegmentLog asOfNow(boolean server) {
        return new SegmentLog(this, server);
    }

    /** The same rows with client and server exchanged. */
    SegmentLog rolesSwapped() {
        return asOfNow(!openerIsServer);
    }

    /**
     * Adds a segment at the end.
     *
     * @param fromOpener true if it comes from the side whose segment was the connection's first
     * @param packet packet number, 1-based
     * @param timeNs time since the capture's start in ns, not before that of the row before
     * @param framePosition where the packet's first byte lies, a {@link org.wirelapse.analysis.capture.RecordPosition}
     * @param segment the decoded header
     */
    public void append(boolean fromOpener, int packet, long timeNs, long framePosition, DecodedSegment segment) {
        long[] block = blockForAppend();
        int at = (size & BLOCK_ROWS - 1) << ROW_SHIFT;
        int sackBlocks = (segment.flags & SYN) != 0 ? 0 : segment.sackBlocks;
        block[at + TIME] = timeNs;
        block[at + FRAME_POSITION] = framePosition;
        block[at + SEQUENCE_ACKNOWLEDGMENT] = pair(segment.sequence, segment.acknowledgment);
        block[at + PAYLOAD_CAPTURED] = pair(segment.payloadLength, segment.capturedPayload);
        block[at + TIMESTAMPS] = pair(segment.tsVal, segment.tsEcr);
        block[at + PACKET_OPTIONS] = pair(packet, options(segment));
        block[at + WINDOW_BITS] = pair(segment.window, bits(fromOpener, sackBlocks, segment));
        block[at + PLACE] = pair(segment.payloadOffset, segment.ipId << 8 | segment.timeToLive);
        appendSackBlocks(segment, sackBlocks);
        size++;
    }

    private static long pair(int upper, int lower) {
        return (long) upper << 32 | lower & 0xffffffffL;
    }

    /** For a SYN its options (MSS in the lower 16 bits, window scale above, a bit where absent); else the index of its first SACK edge. */
    private int options(DecodedSegment segment) {
        if ((segment.flags & SYN) == 0) {
            return sackEdgeCount;
        }
        return segment.maximumSegmentSize & 0xffff
                | (segment.windowScale & 0xff) << 16
                | (segment.maximumSegmentSize < 0 ? MSS_ABSENT : 0)
                | (segment.windowScale < 0 ? SCALE_ABSENT : 0);
    }

    private static int bits(boolean fromOpener, int sackBlocks, DecodedSegment segment) {
        return segment.flags & 0xff
                | (fromOpener ? FROM_OPENER : 0)
                | (segment.hasTimestamps ? HAS_TIMESTAMPS : 0)
                | (segment.congestionExperienced ? CONGESTION_EXPERIENCED : 0)
                | (segment.badChecksum ? BAD_CHECKSUM : 0)
                | (segment.sackPermitted ? SACK_PERMITTED : 0)
                | (segment.fastOpen ? FAST_OPEN : 0)
                | sackBlocks << SACK_COUNT_SHIFT;
    }

    private void appendSackBlocks(DecodedSegment segment, int count) {
        if (sackEdgeCount + 2 * count > sackEdges.length) {
            sackEdges = Arrays.copyOf(sackEdges, Math.max(16, sackEdges.length * 2));
        }
        for (int i = 0; i < count; i++) {
            sackEdges[sackEdgeCount++] = segment.sackLeft[i];
            sackEdges[sackEdgeCount++] = segment.sackRight[i];
        }
    }

    private long[] blockForAppend() {
        int number = size >>> BLOCK_SHIFT;
        if (number == blocks.length) {
            blocks = Arrays.copyOf(blocks, number * 2);
        }
        int row = size & BLOCK_ROWS - 1;
        long[] block = blocks[number];
        if (block == null) {
            block = new long[BLOCK_ROWS << ROW_SHIFT];
        } else if (row << ROW_SHIFT == block.length) {
            block = Arrays.copyOf(block, block.length * 2);
        }
        blocks[number] = block;
        return block;
    }

    private long word(int row, int word) {
        return blocks[row >>> BLOCK_SHIFT][(row & BLOCK_ROWS - 1) << ROW_SHIFT | word];
    }

    private int upper(int row, int word) {
        return (int) (word(row, word) >>> 32);
    }

    private int lower(int row, int word) {
        return (int) word(row, word);
    }

    private int bits(int row) {
        return lower(row, WINDOW_BITS);
    }

    /** Number of segments. */
    public int size() {
        return size;
    }

    /** Which way the segment travels. */
    public Direction direction(int row) {
        return (bits(row) & FROM_OPENER) != 0 ^ openerIsServer
                ? Direction.CLIENT_TO_SERVER
                : Direction.SERVER_TO_CLIENT;
    }

    /** Packet number, 1-based, as Wireshark numbers frames. */
    public int packet(int row) {
        return upper(row, PACKET_OPTIONS);
    }

    /** Time in ns since the capture's start. */
    public long timeNs(int row) {
        return word(row, TIME);
    }

    /** Sequence number as on the wire. */
    public int sequence(int row) {
        return upper(row, SEQUENCE_ACKNOWLEDGMENT);
    }

    /** Acknowledgment number as on the wire; meaningless without the ACK flag. */
    public int acknowledgment(int row) {
        return lower(row, SEQUENCE_ACKNOWLEDGMENT);
    }

    /** Payload bytes on the wire. */
    public int payloadLength(int row) {
        return upper(row, PAYLOAD_CAPTURED);
    }

    /** Payload bytes in the file, at most {@link #payloadLength}. */
    public int capturedPayload(int row) {
        return lower(row, PAYLOAD_CAPTURED);
    }

    /** Where the packet's first byte lies, a {@link org.wirelapse.analysis.capture.RecordPosition}. */
    public long framePosition(int row) {
        return word(row, FRAME_POSITION);
    }

    /** Where the payload lies, a {@link org.wirelapse.analysis.capture.RecordPosition}. */
    public long payloadPosition(int row) {
        return framePosition(row) + upper(row, PLACE);
    }

    /** Window field, not scaled. */
    public int window(int row) {
        return upper(row, WINDOW_BITS);
    }

    /** Header flag bits, see {@link DecodedSegment}. */
    public int flags(int row) {
        return bits(row) & 0xff;
    }

    /** True if the SYN flag is set. */
    public boolean syn(int row) {
        return (bits(row) & SYN) != 0;
    }

    /** True if the ACK flag is set. */
    public boolean ack(int row) {
        return (bits(row) & ACK) != 0;
    }

    /** True if the FIN flag is set. */
    public boolean fin(int row) {
        return (bits(row) & FIN) != 0;
    }

    /** True if the RST flag is set. */
    public boolean rst(int row) {
        return (bits(row) & RST) != 0;
    }

    /** True if {@link #tsVal} and {@link #tsEcr} mean something. */
    public boolean hasTimestamps(int row) {
        return (bits(row) & HAS_TIMESTAMPS) != 0;
    }

    /** TSval (RFC 7323 §3.2) as on the wire. */
    public int tsVal(int row) {
        return upper(row, TIMESTAMPS);
    }

    /** TSecr (RFC 7323 §3.2) as on the wire. */
    public int tsEcr(int row) {
        return lower(row, TIMESTAMPS);
    }

    /** True if the IP header says Congestion Experienced. */
    public boolean congestionExperienced(int row) {
        return (bits(row) & CONGESTION_EXPERIENCED) != 0;
    }

    /** True if the TCP checksum is known to be wrong. */
    public boolean badChecksum(int row) {
        return (bits(row) & BAD_CHECKSUM) != 0;
    }

    /** IPv4 identification, 0 for IPv6. */
    public int ipId(int row) {
        return lower(row, PLACE) >>> 8;
    }

    /** IPv4 time to live or IPv6 hop limit. */
    public int timeToLive(int row) {
        return lower(row, PLACE) & 0xff;
    }

    /** Maximum segment size that a SYN announces, or -1. */
    public int maximumSegmentSize(int row) {
        return syn(row) && (lower(row, PACKET_OPTIONS) & MSS_ABSENT) == 0 ? lower(row, PACKET_OPTIONS) & 0xffff : -1;
    }

    /** Window scale shift that a SYN announces, 0 to 14 (RFC 7323 §2.3 caps it), or -1. */
    public int windowScale(int row) {
        return syn(row) && (lower(row, PACKET_OPTIONS) & SCALE_ABSENT) == 0
                ? Math.min(14, lower(row, PACKET_OPTIONS) >>> 16 & 0xff)
                : -1;
    }

    /** True if a SYN permits SACK. */
    public boolean sackPermitted(int row) {
        return (bits(row) & SACK_PERMITTED) != 0;
    }

    /** True if a Fast Open option is present. */
    public boolean fastOpen(int row) {
        return (bits(row) & FAST_OPEN) != 0;
    }

    /** Number of SACK blocks, 0 to 4. */
    public int sackBlocks(int row) {
        return bits(row) >>> SACK_COUNT_SHIFT & 7;
    }

    /** Left edge of a SACK block as on the wire. */
    public int sackLeft(int row, int block) {
        return sackEdges[lower(row, PACKET_OPTIONS) + 2 * block];
    }

    /** Right edge of a SACK block as on the wire. */
    public int sackRight(int row, int block) {
        return sackEdges[lower(row, PACKET_OPTIONS) + 2 * block + 1];
    }
}
