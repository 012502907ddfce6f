package org.wirelapse.analysis.wire;

import static org.wirelapse.analysis.wire.NetworkOrder.unsignedShort;
import static org.wirelapse.analysis.wire.NetworkOrder.word;

import org.wirelapse.analysis.wire.PacketDecoder.Kind;

/** Reads TCP headers (RFC 9293 §3.1). */
final class TcpLayer {
    private static final int HEADER_BYTES = 20;
    /** As far as the window field: with less of a header, Wireshark gives it no stream number. */
    private static final int NUMBERED_BYTES = 16;
    /** All headers of a packet together; {@link DecodedSegment#payloadOffset} promises it. */
    private static final int MOST_HEADER_BYTES = 0xffff;

    private TcpLayer() {}

    /**
     * Reads a TCP header with its options and measures the payload.
     *
     * @param at index of the header; the frame ends where IP says
     * @param fragment true if the packet is only the first fragment of the segment
     */
    static Kind decode(Frame frame, int at, boolean fragment, DecodedSegment into) {
        if (tuple(frame, at, into) == Kind.OTHER) {
            return Kind.OTHER;
        }
        byte[] bytes = frame.bytes;
        int headerLength = (bytes[at + 12] >> 4 & 15) * 4;
        long payload = frame.wireEnd - at - headerLength;
        int payloadOffset = at + headerLength - frame.start;
        if (!frame.holds(at, HEADER_BYTES)
                || headerLength < HEADER_BYTES
                || payload < 0
                || payload > Integer.MAX_VALUE
                || payloadOffset > MOST_HEADER_BYTES) {
            return Kind.TCP_NUMBER_ONLY;
        }
        into.acknowledgment = word(bytes, at + 8);
        into.window = unsignedShort(bytes, at + 14);
        into.payloadLength = (int) payload;
        into.capturedPayload = Math.max(0, frame.capturedEnd - at - headerLength);
        into.payloadOffset = payloadOffset;
        TcpOptions.clear(into);
        TcpOptions.read(bytes, at + HEADER_BYTES, Math.min(at + headerLength, frame.capturedEnd), into);
        boolean whole = !fragment && frame.capturedEnd == frame.wireEnd;
        into.badChecksum = whole && !Checksum.valid(bytes, at, frame.capturedEnd, into);
        return Kind.TCP;
    }

    /** Reads the fields that decide the stream number alone. */
    static Kind tuple(Frame frame, int at, DecodedSegment into) {
        if (!frame.holds(at, NUMBERED_BYTES)) {
            return Kind.OTHER;
        }
        into.sourcePort = unsignedShort(frame.bytes, at);
        into.destinationPort = unsignedShort(frame.bytes, at + 2);
        into.sequence = word(frame.bytes, at + 4);
        into.flags = frame.bytes[at + 13] & 0xff;
        return Kind.TCP_NUMBER_ONLY;
    }
}
