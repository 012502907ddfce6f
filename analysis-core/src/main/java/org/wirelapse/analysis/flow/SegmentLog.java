package org.wirelapse.analysis.flow;

import static org.wirelapse.analysis.wire.DecodedSegment.ACK;
import static org.wirelapse.analysis.wire.DecodedSegment.FIN;
import static org.wirelapse.analysis.wire.DecodedSegment.RST;
import static org.wirelapse.analysis.wire.DecodedSegment.SYN;

import java.util.Arrays;
import org.wirelapse.analysis.wire.DecodedSegment;

/**
 * The segments of one connection, both directions, as columns of primitives in the order of the capture; no payload, which stays in the
 * file. About 55 bytes a segment.
 *
 * <p>Invariants: packet numbers rise strictly; times never step back (the indexing pass makes them so); payload and captured lengths are
 * not negative, and captured ≤ payload. Rows are appended by one thread; readers on other threads look only at rows below a size that
 * they were handed after it was written.
 */
public final class SegmentLog {
    private static final int FROM_OPENER = 1 << 8;
    private static final int HAS_TIMESTAMPS = 1 << 9;
    private static final int CONGESTION_EXPERIENCED = 1 << 10;
    private static final int BAD_CHECKSUM = 1 << 11;
    private static final int SACK_PERMITTED = 1 << 12;
    private static final int FAST_OPEN = 1 << 13;
    private static final int SACK_COUNT_SHIFT = 16;

    private int size;
    private long[] times = new long[4];
    private long[] framePositions = new long[4];
    private int[] packets = new int[4];
    private int[] sequences = new int[4];
    private int[] acknowledgments = new int[4];
    private int[] payloadLengths = new int[4];
    private int[] capturedPayloads = new int[4];
    private int[] tsVals = new int[4];
    private int[] tsEcrs = new int[4];
    /** For a SYN its options (MSS in the lower 16 bits, window scale above, all ones where absent); else the index of its first SACK edge. */
    private int[] options = new int[4];
    /** Flag bits of the header in the lower 8 bits, the constants above, and the number of SACK blocks. */
    private int[] bits = new int[4];

    private char[] payloadOffsets = new char[4];
    private char[] windows = new char[4];
    private char[] ipIds = new char[4];
    private byte[] timesToLive = new byte[4];
    /** Pairs of left and right edge. */
    private int[] sackEdges = {};

    private int sackEdgeCount;

    /** True once it is known that the connection's client is not the side whose segment came first. */
    private boolean openerIsServer;

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
        if (size == times.length) {
            grow();
        }
        int row = size;
        times[row] = timeNs;
        framePositions[row] = framePosition;
        packets[row] = packet;
        sequences[row] = segment.sequence;
        acknowledgments[row] = segment.acknowledgment;
        payloadLengths[row] = segment.payloadLength;
        capturedPayloads[row] = segment.capturedPayload;
        tsVals[row] = segment.tsVal;
        tsEcrs[row] = segment.tsEcr;
        payloadOffsets[row] = (char) segment.payloadOffset;
        windows[row] = (char) segment.window;
        ipIds[row] = (char) segment.ipId;
        timesToLive[row] = (byte) segment.timeToLive;
        boolean syn = (segment.flags & SYN) != 0;
        int sackBlocks = syn ? 0 : segment.sackBlocks;
        options[row] = syn
                ? segment.maximumSegmentSize & 0xffff | (segment.windowScale & 0xff) << 16 | missing(segment)
                : sackEdgeCount;
        appendSackBlocks(segment, sackBlocks);
        bits[row] = segment.flags & 0xff
                | (fromOpener ? FROM_OPENER : 0)
                | (segment.hasTimestamps ? HAS_TIMESTAMPS : 0)
                | (segment.congestionExperienced ? CONGESTION_EXPERIENCED : 0)
                | (segment.badChecksum ? BAD_CHECKSUM : 0)
                | (segment.sackPermitted ? SACK_PERMITTED : 0)
                | (segment.fastOpen ? FAST_OPEN : 0)
                | sackBlocks << SACK_COUNT_SHIFT;
        size++;
    }

    private static final int MSS_ABSENT = 1 << 24;
    private static final int SCALE_ABSENT = 1 << 25;

    private static int missing(DecodedSegment segment) {
        return (segment.maximumSegmentSize < 0 ? MSS_ABSENT : 0) | (segment.windowScale < 0 ? SCALE_ABSENT : 0);
    }

    private void appendSackBlocks(DecodedSegment segment, int blocks) {
        if (sackEdgeCount + 2 * blocks > sackEdges.length) {
            sackEdges = Arrays.copyOf(sackEdges, Math.max(16, sackEdges.length * 2));
        }
        for (int i = 0; i < blocks; i++) {
            sackEdges[sackEdgeCount++] = segment.sackLeft[i];
            sackEdges[sackEdgeCount++] = segment.sackRight[i];
        }
    }

    private void grow() {
        int capacity = times.length + Math.max(8, times.length >> 1);
        times = Arrays.copyOf(times, capacity);
        framePositions = Arrays.copyOf(framePositions, capacity);
        packets = Arrays.copyOf(packets, capacity);
        sequences = Arrays.copyOf(sequences, capacity);
        acknowledgments = Arrays.copyOf(acknowledgments, capacity);
        payloadLengths = Arrays.copyOf(payloadLengths, capacity);
        capturedPayloads = Arrays.copyOf(capturedPayloads, capacity);
        tsVals = Arrays.copyOf(tsVals, capacity);
        tsEcrs = Arrays.copyOf(tsEcrs, capacity);
        options = Arrays.copyOf(options, capacity);
        bits = Arrays.copyOf(bits, capacity);
        payloadOffsets = Arrays.copyOf(payloadOffsets, capacity);
        windows = Arrays.copyOf(windows, capacity);
        ipIds = Arrays.copyOf(ipIds, capacity);
        timesToLive = Arrays.copyOf(timesToLive, capacity);
    }

    /** Number of segments. */
    public int size() {
        return size;
    }

    /** Says that the server's segment came first, so that {@link #direction} answers by role. */
    void setOpenerIsServer(boolean server) {
        openerIsServer = server;
    }

    /** Exchanges client and server. */
    void swapRoles() {
        openerIsServer = !openerIsServer;
    }

    /** Which way the segment travels. */
    public Direction direction(int row) {
        return (bits[row] & FROM_OPENER) != 0 ^ openerIsServer
                ? Direction.CLIENT_TO_SERVER
                : Direction.SERVER_TO_CLIENT;
    }

    /** Packet number, 1-based, as Wireshark numbers frames. */
    public int packet(int row) {
        return packets[row];
    }

    /** Time in ns since the capture's start. */
    public long timeNs(int row) {
        return times[row];
    }

    /** Sequence number as on the wire. */
    public int sequence(int row) {
        return sequences[row];
    }

    /** Acknowledgment number as on the wire; meaningless without the ACK flag. */
    public int acknowledgment(int row) {
        return acknowledgments[row];
    }

    /** Payload bytes on the wire. */
    public int payloadLength(int row) {
        return payloadLengths[row];
    }

    /** Payload bytes in the file, at most {@link #payloadLength}. */
    public int capturedPayload(int row) {
        return capturedPayloads[row];
    }

    /** Where the packet's first byte lies, a {@link org.wirelapse.analysis.capture.RecordPosition}. */
    public long framePosition(int row) {
        return framePositions[row];
    }

    /** Where the payload lies, a {@link org.wirelapse.analysis.capture.RecordPosition}. */
    public long payloadPosition(int row) {
        return framePositions[row] + payloadOffsets[row];
    }

    /** Window field, not scaled. */
    public int window(int row) {
        return windows[row];
    }

    /** Header flag bits, see {@link DecodedSegment}. */
    public int flags(int row) {
        return bits[row] & 0xff;
    }

    /** True if the SYN flag is set. */
    public boolean syn(int row) {
        return (bits[row] & SYN) != 0;
    }

    /** True if the ACK flag is set. */
    public boolean ack(int row) {
        return (bits[row] & ACK) != 0;
    }

    /** True if the FIN flag is set. */
    public boolean fin(int row) {
        return (bits[row] & FIN) != 0;
    }

    /** True if the RST flag is set. */
    public boolean rst(int row) {
        return (bits[row] & RST) != 0;
    }

    /** True if {@link #tsVal} and {@link #tsEcr} mean something. */
    public boolean hasTimestamps(int row) {
        return (bits[row] & HAS_TIMESTAMPS) != 0;
    }

    /** TSval (RFC 7323 §3.2) as on the wire. */
    public int tsVal(int row) {
        return tsVals[row];
    }

    /** TSecr (RFC 7323 §3.2) as on the wire. */
    public int tsEcr(int row) {
        return tsEcrs[row];
    }

    /** True if the IP header says Congestion Experienced. */
    public boolean congestionExperienced(int row) {
        return (bits[row] & CONGESTION_EXPERIENCED) != 0;
    }

    /** True if the TCP checksum is known to be wrong. */
    public boolean badChecksum(int row) {
        return (bits[row] & BAD_CHECKSUM) != 0;
    }

    /** IPv4 identification, 0 for IPv6. */
    public int ipId(int row) {
        return ipIds[row];
    }

    /** IPv4 time to live or IPv6 hop limit. */
    public int timeToLive(int row) {
        return timesToLive[row] & 0xff;
    }

    /** Maximum segment size that a SYN announces, or -1. */
    public int maximumSegmentSize(int row) {
        return syn(row) && (options[row] & MSS_ABSENT) == 0 ? options[row] & 0xffff : -1;
    }

    /** Window scale shift that a SYN announces, 0 to 14 (RFC 7323 §2.3 caps it), or -1. */
    public int windowScale(int row) {
        return syn(row) && (options[row] & SCALE_ABSENT) == 0 ? Math.min(14, options[row] >>> 16 & 0xff) : -1;
    }

    /** True if a SYN permits SACK. */
    public boolean sackPermitted(int row) {
        return (bits[row] & SACK_PERMITTED) != 0;
    }

    /** True if a Fast Open option is present. */
    public boolean fastOpen(int row) {
        return (bits[row] & FAST_OPEN) != 0;
    }

    /** Number of SACK blocks, 0 to 4. */
    public int sackBlocks(int row) {
        return bits[row] >>> SACK_COUNT_SHIFT & 7;
    }

    /** Left edge of a SACK block as on the wire. */
    public int sackLeft(int row, int block) {
        return sackEdges[options[row] + 2 * block];
    }

    /** Right edge of a SACK block as on the wire. */
    public int sackRight(int row, int block) {
        return sackEdges[options[row] + 2 * block + 1];
    }
}
