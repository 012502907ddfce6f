package org.wirelapse.analysis.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.capture.RecordCursor;
import org.wirelapse.analysis.wire.DecodedSegment;
import org.wirelapse.analysis.wire.PacketDecoder;

class UdpTrafficTest {
    private static final int RAW_IP = 101;
    private static final byte[] QUIC_1 = {(byte) 0xc3, 0, 0, 0, 1, 8};
    private static final byte[] SHORT_HEADER = {0x41, 1, 2, 3, 4, 5};

    private final UdpTraffic traffic = new UdpTraffic();

    @Test
    void keepsWhereDnsLies() {
        add(40_000, 53, new byte[20], 28);

        Datagram datagram = traffic.datagrams().get(0);
        assertEquals("10.0.0.1:40000", datagram.source().toString());
        assertEquals("10.0.0.2:53", datagram.destination().toString());
        assertEquals(1_000 + 28, datagram.position());
        assertEquals(20, datagram.length());
    }

    @Test
    void knowsQuicByItsVersionOrItsPort() {
        add(40_000, 9_999, QUIC_1, 14);
        add(443, 40_000, SHORT_HEADER, 14);
        add(40_000, 9_999, SHORT_HEADER, 14);
        add(40_000, 443, new byte[6], 14);

        assertEquals(new OutsideTcp(4, 24, 2, 12), traffic.counts());
        assertTrue(traffic.datagrams().isEmpty());
    }

    @Test
    void aLengthThatLiesEndsWithThePacket() {
        add(40_000, 53, new byte[20], 60_000);
        add(40_000, 53, new byte[20], 3);

        assertEquals(20, traffic.datagrams().get(0).length());
        assertEquals(0, traffic.datagrams().get(1).length());
    }

    /** An IPv4 packet that holds a datagram whose header claims a length. */
    private void add(int from, int to, byte[] payload, int claimedLength) {
        byte[] packet = ByteBuffer.allocate(28 + payload.length)
                .putShort((short) 0x4500)
                .putShort((short) (28 + payload.length))
                .putInt(0)
                .putInt(0x40110000)
                .putInt(0x0a000001)
                .putInt(0x0a000002)
                .putShort((short) from)
                .putShort((short) to)
                .putShort((short) claimedLength)
                .putShort((short) 0)
                .put(payload)
                .array();
        RecordCursor record = new RecordCursor();
        record.buffer = packet;
        record.capturedLength = packet.length;
        record.originalLength = packet.length;
        record.linkType = RAW_IP;
        record.framePosition = 1_000;
        DecodedSegment decoded = new DecodedSegment();
        assertEquals(PacketDecoder.Kind.UDP, new PacketDecoder().decode(record, decoded));
        traffic.add(record, record.framePosition, 1, 0, decoded);
    }
}
