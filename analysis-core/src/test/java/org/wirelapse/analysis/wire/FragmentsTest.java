package org.wirelapse.analysis.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.capture.LinkType;
import org.wirelapse.analysis.capture.RecordCursor;
import org.wirelapse.analysis.wire.PacketDecoder.Kind;

/** Which fragments become a packet. */
class FragmentsTest {
    private static final byte[] TCP = PacketBuilder.v4().payload(new byte[100]).tcp();

    private final PacketDecoder decoder = new PacketDecoder();
    private final DecodedSegment segment = new DecodedSegment();
    private long timeNs;
    private long position = 1_000;

    private Kind add(byte[] packet) {
        RecordCursor record = PacketBuilder.record(packet, 0, packet.length, packet.length, LinkType.RAW);
        record.timestampNs = timeNs;
        record.framePosition = position;
        position += 1_000;
        return decoder.decode(record, segment);
    }

    /** A fragment of a TCP segment over IPv4. */
    private Kind add(int from, int to) {
        return add(from, Arrays.copyOfRange(TCP, from, to), to < TCP.length);
    }

    private Kind add(int from, byte[] data, boolean more) {
        return add(
                PacketBuilder.v4().fragmentField(from / 8 | (more ? 0x2000 : 0)).ipv4(6, data));
    }

    @Test
    void joinsFragmentsInAnyOrder() {
        assertEquals(Kind.OTHER, add(64, 120));
        assertEquals(Kind.OTHER, add(0, 8));
        assertEquals(Kind.TCP, add(8, 64));

        assertEquals(100, segment.payloadLength);
        assertEquals(100, segment.capturedPayload);
        assertEquals(20, segment.payloadOffset);
        assertFalse(segment.badChecksum);
        long[] positions = {segment.joined.position(0), segment.joined.position(1), segment.joined.position(2)};
        assertArrayEquals(new long[] {2_020, 3_020, 1_020}, positions);
        assertEquals(56, segment.joined.length(2));
    }

    @Test
    void joinsIpv6FragmentsAndGoesBehindTheirExtensions() {
        byte[] tcp = PacketBuilder.v6().payload(new byte[64]).tcp();
        byte[] data = PacketBuilder.join(new byte[] {6, 0, 0, 0, 0, 0, 0, 0}, tcp);
        byte[] first = PacketBuilder.join(new byte[] {60, 0, 0, 1, 0, 0, 0, 9}, Arrays.copyOf(data, 48));
        byte[] last =
                PacketBuilder.join(new byte[] {60, 0, 0, 48, 0, 0, 0, 9}, Arrays.copyOfRange(data, 48, data.length));

        assertEquals(Kind.OTHER, add(PacketBuilder.v6().ipv6(44, first)));
        assertEquals(Kind.TCP, add(PacketBuilder.v6().ipv6(44, last)));
        assertEquals(64, segment.payloadLength);
        assertEquals(28, segment.payloadOffset);
        assertFalse(segment.badChecksum);
    }

    @Test
    void takesARepeatedFragmentOnce() {
        add(0, 64);
        add(0, 64);
        assertEquals(Kind.TCP, add(64, 120));
        assertEquals(Kind.UDP, add(PacketBuilder.v4().ipv4(17, new byte[] {0, 9, 0, 9, 0, 8, 0, 0})));
        assertNull(segment.joined);
    }

    @Test
    void makesNothingOfOverlaps() {
        add(0, 64);
        add(56, 120);
        assertEquals(Kind.OTHER, add(64, 120));
    }

    @Test
    void makesNothingOfFragmentsThatGiveItTwoEnds() {
        add(0, new byte[64], true);
        add(64, new byte[8], false);
        assertEquals(Kind.OTHER, add(64, 120));
        add(64, new byte[8], true);
        assertEquals(Kind.OTHER, add(72, 120));
    }

    @Test
    void tellsPacketsThatFollowLongAfterApart() {
        add(0, 64);
        timeNs = 61_000_000_000L;
        assertEquals(Kind.OTHER, add(64, 120));
        assertEquals(Kind.TCP, add(0, 64));
    }

    @Test
    void givesUpTheOldestOfTooMany() {
        add(0, 64);
        for (int host = 0; host < 128; host++) {
            add(PacketBuilder.v4().ends(host, 1, 200, 2).fragmentField(0x2000).ipv4(6, new byte[8]));
        }
        assertEquals(Kind.OTHER, add(64, 120));
    }

    @Test
    void survivesWhateverFragmentsSay() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] data = new byte[random.nextInt(40)];
            random.nextBytes(data);
            add(PacketBuilder.v4()
                    .ends(1, 1, random.nextInt(3), 2)
                    .fragmentField(random.nextInt(1 << 14))
                    .ipv4(random.nextInt(20), data));
        }
    }

    /** Each lies in an IP packet that came in fragments itself. */
    @Test
    void joinsOneLayerOfFragmentsOnly() {
        byte[] inner = PacketBuilder.v4().fragmentField(0x2000).ipv4(6, Arrays.copyOf(TCP, 64));
        byte[] outer = ByteBuffer.allocate(96).put(inner).array();
        add(PacketBuilder.v4().fragmentField(0x2000).ipv4(4, Arrays.copyOf(outer, 48)));
        assertEquals(Kind.OTHER, add(PacketBuilder.v4().fragmentField(6).ipv4(4, Arrays.copyOfRange(outer, 48, 84))));
        assertEquals(Kind.OTHER, add(64, 120));
    }
}
