package org.wirelapse.analysis.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.wirelapse.analysis.capture.LinkType;

class PacketDecoderProperties {
    private static final int[] LINK_TYPES = {
        LinkType.NULL,
        LinkType.ETHERNET,
        LinkType.PPP,
        LinkType.RAW,
        LinkType.C_HDLC,
        LinkType.LOOP,
        LinkType.LINUX_SLL,
        LinkType.IPV4,
        LinkType.IPV6,
        LinkType.LINUX_SLL2
    };

    private final PacketDecoder decoder = new PacketDecoder();
    private final DecodedSegment segment = new DecodedSegment();

    @Property(tries = 5000)
    void survivesAnyBytes(@ForAll @Size(max = 120) byte[] packet, @ForAll int originalLength) {
        for (int linkType : LINK_TYPES) {
            decode(packet, Math.max(packet.length, originalLength), linkType);
        }
    }

    /** Random bytes seldom get past the first header; whole packets with a few bytes changed get far. */
    @Property(tries = 5000)
    void survivesChangedPackets(
            @ForAll boolean v6,
            @ForAll @Size(min = 1, max = 6) byte[] values,
            @ForAll @Size(6) List<@IntRange(max = 99) Integer> places,
            @ForAll @IntRange(max = 100) int cut) {
        PacketBuilder builder = v6 ? PacketBuilder.v6() : PacketBuilder.v4();
        byte[] packet = builder.tcpOptions(5, 10, 0, 0, 0, 1, 0, 0, 0, 2, 2, 4, 5, 0xb4)
                .payload(new byte[50])
                .ip();
        for (int i = 0; i < values.length; i++) {
            packet[places.get(i)] = values[i];
        }
        decode(Arrays.copyOf(packet, Math.min(cut, packet.length)), packet.length, LinkType.RAW);
    }

    private void decode(byte[] packet, int originalLength, int linkType) {
        PacketDecoder.Kind kind =
                decoder.decode(PacketBuilder.record(packet, 0, packet.length, originalLength, linkType), segment);
        if (kind == PacketDecoder.Kind.TCP) {
            assertTrue(segment.payloadLength >= 0, "payload");
            assertTrue(segment.capturedPayload >= 0 && segment.capturedPayload <= segment.payloadLength, "captured");
            assertTrue(
                    segment.capturedPayload == 0 || segment.payloadOffset + segment.capturedPayload <= packet.length,
                    "payload lies inside the packet");
            assertTrue(segment.payloadOffset <= 0xffff, "offset");
        }
    }
}
