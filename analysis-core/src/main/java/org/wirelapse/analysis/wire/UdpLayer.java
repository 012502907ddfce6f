package org.wirelapse.analysis.wire;

import static org.wirelapse.analysis.wire.NetworkOrder.unsignedShort;

import org.wirelapse.analysis.wire.PacketDecoder.Kind;

/** Reads UDP headers (RFC 768). */
final class UdpLayer {
    private static final int HEADER_BYTES = 8;

    private UdpLayer() {}

    /**
     * Reads a UDP header and measures the payload.
     *
     * @param at index of the header; the frame ends where IP says
     */
    static Kind decode(Frame frame, int at, DecodedSegment into) {
        if (!frame.holds(at, HEADER_BYTES)) {
            return Kind.OTHER;
        }
        into.sourcePort = unsignedShort(frame.bytes, at);
        into.destinationPort = unsignedShort(frame.bytes, at + 2);
        int claimed = unsignedShort(frame.bytes, at + 4);
        // A datagram longer than the field can say has 0 there (RFC 2675 §4).
        long there = Math.min(frame.wireEnd - at, claimed == 0 ? Integer.MAX_VALUE : claimed);
        into.payloadLength = (int) Math.max(0, there - HEADER_BYTES);
        into.capturedPayload = Math.max(0, Math.min(into.payloadLength, frame.capturedEnd - at - HEADER_BYTES));
        into.payloadOffset = at + HEADER_BYTES - frame.start;
        return Kind.UDP;
    }
}
