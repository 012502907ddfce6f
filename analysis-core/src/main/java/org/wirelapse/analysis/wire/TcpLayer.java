package org.wirelapse.analysis.wire;

import static org.wirelapse.analysis.wire.NetworkOrder.unsignedShort;
import static org.wirelapse.analysis.wire.NetworkOrder.word;

/** Reads TCP headers (RFC 9293 §3.1). */
final class TcpLayer {
    static final int HEADER_BYTES = 20;

    /** All headers of a packet together; {@link DecodedSegment#payloadOffset} promises it. */
    private static final int MOST_HEADER_BYTES = 0xffff;

    private TcpLayer() {}

    /**
     * Reads a TCP header with its options and measures the payload.
     *
     * @param at index of the header; the frame ends where IP says
     * @param fragment true if the packet is only the first fragment of the segment
     * @return false if there is no whole, sane header
     */
    static boolean decode(Frame frame, int at, boolean fragment, DecodedSegment into) {
        if (!frame.holds(at, HEADER_BYTES)) {
            return false;
        }
        byte[] bytes = frame.bytes;
        int headerLength = (bytes[at + 12] >> 4 & 15) * 4;
        long payload = frame.wireEnd - at - headerLength;
        int payloadOffset = at + headerLength - frame.start;
        if (headerLength < HEADER_BYTES
                || payload < 0
                || payload > Integer.MAX_VALUE
                || payloadOffset > MOST_HEADER_BYTES) {
            return false;
        }
        ports(bytes, at, into);
        into.sequence = word(bytes, at + 4);
        into.acknowledgment = word(bytes, at + 8);
        into.flags = bytes[at + 13] & 0xff;
        into.window = unsignedShort(bytes, at + 14);
        into.payloadLength = (int) payload;
        into.capturedPayload = Math.max(0, frame.capturedEnd - at - headerLength);
        into.payloadOffset = payloadOffset;
        TcpOptions.clear(into);
        TcpOptions.read(bytes, at + HEADER_BYTES, Math.min(at + headerLength, frame.capturedEnd), into);
        boolean whole = !fragment && frame.capturedEnd == frame.wireEnd;
        into.badChecksum = whole && !Checksum.valid(bytes, at, frame.capturedEnd, into);
        return true;
    }

    static void ports(byte[] bytes, int at, DecodedSegment into) {
        into.sourcePort = unsignedShort(bytes, at);
        into.destinationPort = unsignedShort(bytes, at + 2);
    }
}
