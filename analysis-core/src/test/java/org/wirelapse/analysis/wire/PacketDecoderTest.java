package org.wirelapse.analysis.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirelapse.analysis.wire.PacketBuilder.bytes;
import static org.wirelapse.analysis.wire.PacketBuilder.join;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirelapse.analysis.capture.LinkType;
import org.wirelapse.analysis.wire.PacketDecoder.Kind;

class PacketDecoderTest {
    private static final byte[] HELLO = "hello".getBytes();
    private static final byte[] V4 =
            PacketBuilder.v4().numbers(7, 9).payload(HELLO).ip();
    private static final byte[] V6 =
            PacketBuilder.v6().numbers(7, 9).payload(HELLO).ip();
    private static final byte[] MACS = new byte[12];

    private final DecodedSegment segment = new DecodedSegment();

    private Kind decode(int linkType, byte[]... parts) {
        byte[] packet = join(parts);
        return decode(linkType, packet, packet.length);
    }

    /** Decodes with foreign bytes before and behind, which must not matter. */
    private Kind decode(int linkType, byte[] packet, int originalLength) {
        byte[] buffer = new byte[packet.length + 200];
        Arrays.fill(buffer, (byte) 0x45);
        System.arraycopy(packet, 0, buffer, 100, packet.length);
        return new PacketDecoder()
                .decode(PacketBuilder.record(buffer, 100, packet.length, originalLength, linkType), segment);
    }

    static Stream<Arguments> linkLayers() {
        byte[] sll = new byte[14];
        byte[] sll2 = join(bytes(8, 0), new byte[18]);
        return Stream.of(
                Arguments.of("ethernet", LinkType.ETHERNET, join(MACS, bytes(8, 0)), V4),
                Arguments.of("vlan", LinkType.ETHERNET, join(MACS, bytes(0x81, 0, 0, 5, 8, 0)), V4),
                Arguments.of(
                        "qinq", LinkType.ETHERNET, join(MACS, bytes(0x88, 0xa8, 0, 5, 0x81, 0, 0, 6, 0x86, 0xdd)), V6),
                Arguments.of("old qinq", LinkType.ETHERNET, join(MACS, bytes(0x91, 0, 0, 5, 0x91, 0, 0, 6, 8, 0)), V4),
                Arguments.of("snap", LinkType.ETHERNET, join(MACS, bytes(0, 60, 0xaa, 0xaa, 3, 0, 0, 0, 8, 0)), V4),
                Arguments.of("sll", LinkType.LINUX_SLL, join(sll, bytes(8, 0)), V4),
                Arguments.of("sll vlan", LinkType.LINUX_SLL, join(sll, bytes(0x81, 0, 0, 1, 8, 0)), V4),
                Arguments.of("sll2", LinkType.LINUX_SLL2, sll2, V4),
                Arguments.of("null, little-endian", LinkType.NULL, bytes(2, 0, 0, 0), V4),
                Arguments.of("null, big-endian", LinkType.NULL, bytes(0, 0, 0, 30), V6),
                Arguments.of("loop", LinkType.LOOP, bytes(0, 0, 0, 24), V6),
                Arguments.of("raw", LinkType.RAW, bytes(), V6),
                Arguments.of("raw 12", LinkType.DLT_RAW, bytes(), V4),
                Arguments.of("raw 14", LinkType.DLT_RAW_OPENBSD, bytes(), V4),
                Arguments.of("ipv4", LinkType.IPV4, bytes(), V4),
                Arguments.of(
                        "nflog",
                        LinkType.NFLOG,
                        join(bytes(2, 0, 0, 1, 5, 0, 10, 0, 'a', 0, 0, 0, V4.length + 4, 0, 9, 0)),
                        V4),
                Arguments.of("ipv6", LinkType.IPV6, bytes(), V6),
                Arguments.of(
                        "pppoe", LinkType.ETHERNET, join(MACS, bytes(0x88, 0x64, 0x11, 0, 0, 1, 0, 99, 0, 0x21)), V4),
                Arguments.of("mpls", LinkType.ETHERNET, join(MACS, bytes(0x88, 0x47, 0, 1, 0, 9, 0, 1, 1, 9)), V6),
                Arguments.of("ppp", LinkType.PPP, bytes(0xff, 3, 0, 0x21), V4),
                Arguments.of("ppp compressed", LinkType.PPP, bytes(0x57), V6));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("linkLayers")
    void findsTheSegmentBehindEveryLinkLayer(String name, int linkType, byte[] header, byte[] ip) {
        assertEquals(Kind.TCP, decode(linkType, header, ip));
        assertEquals(7, segment.sequence);
        assertEquals(9, segment.acknowledgment);
        assertEquals(50_000, segment.sourcePort);
        assertEquals(80, segment.destinationPort);
        assertEquals(HELLO.length, segment.payloadLength);
        assertEquals(HELLO.length, segment.capturedPayload);
        assertEquals(header.length + ip.length - HELLO.length, segment.payloadOffset);
        assertFalse(segment.badChecksum);
        assertEquals(linkType == LinkType.IPV6 || ip == V6, segment.v6);
    }

    @Test
    void saysWhichLinkTypesItDoesNotKnow() {
        assertEquals(Kind.UNKNOWN_LINK_TYPE, decode(147, V4));
        assertEquals(Kind.OTHER, decode(LinkType.ETHERNET, MACS, bytes(8, 6), new byte[28]));
    }

    @Test
    void readsAddressesAndIpFields() {
        decode(LinkType.RAW, V4);
        assertEquals(0x0a000001, segment.sourceLow);
        assertEquals(0x0a000002, segment.destinationLow);
        assertEquals(0x1234, segment.ipId);
        assertEquals(64, segment.timeToLive);
        decode(LinkType.RAW, V6);
        assertEquals(0x2000000000000000L, segment.sourceHigh);
        assertEquals(1, segment.sourceLow);
        assertEquals(2, segment.destinationLow);
        assertEquals(63, segment.timeToLive);
    }

    @Test
    void leavesEthernetPaddingOutOfThePayload() {
        byte[] bare = PacketBuilder.v4().ethernet();
        assertEquals(Kind.TCP, decode(LinkType.ETHERNET, bare, new byte[6]));
        assertEquals(0, segment.payloadLength);
        assertFalse(segment.badChecksum);
    }

    @Test
    void takesTheFramesLengthWhereOffloadLeftTheIpLengthZero() {
        byte[] packet = V4.clone();
        packet[2] = 0;
        packet[3] = 0;
        assertEquals(Kind.TCP, decode(LinkType.RAW, packet));
        assertEquals(HELLO.length, segment.payloadLength);
    }

    @Test
    void measuresSnappedPacketsByTheirIpLength() {
        byte[] cut = Arrays.copyOf(V4, V4.length - 3);
        assertEquals(Kind.TCP, decode(LinkType.RAW, cut, V4.length));
        assertEquals(HELLO.length, segment.payloadLength);
        assertEquals(HELLO.length - 3, segment.capturedPayload);
        assertFalse(segment.badChecksum, "the checksum of a cut packet is not known");
    }

    @Test
    void believesTheIpLengthWhereTheRecordHidesThatThePacketWasCut() {
        byte[] cut = Arrays.copyOf(V4, V4.length - 3);
        assertEquals(Kind.TCP, decode(LinkType.RAW, cut, cut.length));
        assertEquals(HELLO.length, segment.payloadLength);
        assertEquals(HELLO.length - 3, segment.capturedPayload);
    }

    @Test
    void skipsIpOptions() {
        byte[] packet =
                PacketBuilder.v4().ipOptions(1, 1, 1, 1, 1).payload(HELLO).ip();
        assertEquals(Kind.TCP, decode(LinkType.RAW, packet));
        assertEquals(HELLO.length, segment.payloadLength);
        assertFalse(segment.badChecksum);
    }

    @Test
    void takesTheFirstFragmentForASegmentWhereSnappingKeepsItFromBeingJoined() {
        byte[] first = PacketBuilder.v4().fragmentField(0x2000).payload(HELLO).ip();
        byte[] cut = Arrays.copyOf(first, first.length - 1);
        assertEquals(Kind.TCP, decode(LinkType.RAW, cut, first.length));
        assertFalse(segment.badChecksum);
        byte[] later = PacketBuilder.v4().fragmentField(0x2001).ip();
        assertEquals(Kind.OTHER, decode(LinkType.RAW, Arrays.copyOf(later, later.length - 1), later.length));
    }

    @Test
    void goesBehindIpv6ExtensionHeaders() {
        byte[] tcp = PacketBuilder.v6().payload(HELLO).tcp();
        byte[] chain = join(
                bytes(43, 0, 5, 2, 0, 0, 0, 0), // hop-by-hop
                bytes(60, 0, 0, 0, 0, 0, 0, 0), // routing
                bytes(51, 1, 1, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), // destination options
                bytes(44, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), // authentication
                bytes(6, 0, 0, 0, 0, 0, 0, 1), // an atomic fragment, RFC 6946
                tcp);
        assertEquals(Kind.TCP, decode(LinkType.RAW, PacketBuilder.v6().ipv6(0, chain)));
        assertEquals(HELLO.length, segment.payloadLength);
        assertFalse(segment.badChecksum);
    }

    @Test
    void goesIntoTunnels() {
        byte[] gre = join(bytes(0xb0, 0, 8, 0), new byte[12], V4);
        assertEquals(
                Kind.TCP,
                decode(LinkType.RAW, PacketBuilder.v4().ends(7, 0, 8, 0).ipv4(47, gre)));
        assertEquals(0x0a000001, segment.sourceLow);
        assertEquals(HELLO.length, segment.payloadLength);
        byte[] sixInFour = PacketBuilder.v4().ends(7, 0, 8, 0).ipv4(41, V6);
        assertEquals(Kind.TCP, decode(LinkType.RAW, PacketBuilder.v6().ipv6(4, sixInFour)));
        assertTrue(segment.v6);
        assertFalse(segment.badChecksum);
    }

    static Stream<Arguments> tunnels() {
        byte[] ethernet = join(MACS, bytes(8, 0), V4);
        byte[] tagged = join(MACS, bytes(0x81, 0, 0, 7, 8, 0), V4);
        return Stream.of(
                Arguments.of("bridged gre", 47, join(bytes(0, 0, 0x65, 0x58), tagged)),
                Arguments.of("erspan 1", 47, join(bytes(0, 0, 0x88, 0xbe), ethernet)),
                Arguments.of("erspan 2", 47, join(bytes(0x10, 0, 0x88, 0xbe), new byte[12], ethernet)),
                Arguments.of("erspan 3", 47, join(bytes(0x10, 0, 0x22, 0xeb), new byte[16], ethernet)),
                Arguments.of(
                        "pptp", 47, join(bytes(0x30, 0x81, 0x88, 0x0b), new byte[12], bytes(0xff, 3, 0, 0x21), V4)),
                Arguments.of("mpls in gre", 47, join(bytes(0, 0, 0x88, 0x47), bytes(0, 1, 1, 64), V4)),
                Arguments.of("mpls", 137, join(bytes(0, 1, 1, 64), V4)),
                Arguments.of("etherip", 97, join(bytes(0x30, 0), ethernet)),
                Arguments.of("vxlan", 17, udp(4789, join(bytes(8, 0, 0, 0, 0, 0, 1, 0), ethernet))),
                Arguments.of("old vxlan", 17, udp(8472, join(bytes(8, 0, 0, 0, 0, 0, 1, 0), tagged))),
                Arguments.of("geneve", 17, udp(6081, join(bytes(1, 0, 0x65, 0x58), new byte[8], ethernet))),
                Arguments.of("geneve ip", 17, udp(6081, join(bytes(0, 0, 8, 0, 0, 0, 0, 0), V4))),
                Arguments.of("teredo", 17, udp(3544, join(bytes(0, 1, 0, 0), new byte[9], new byte[8], V4))),
                Arguments.of("gtp", 17, udp(2152, join(bytes(0x30, 255, 0, 50, 0, 0, 0, 1), V4))),
                Arguments.of(
                        "gtp with an extension",
                        17,
                        udp(2152, join(bytes(0x34, 255, 0, 58, 0, 0, 0, 1, 0, 0, 0, 0x85, 1, 0, 9, 0), V4))));
    }

    private static byte[] udp(int port, byte[] payload) {
        int length = 8 + payload.length;
        return join(bytes(0xc0, 0, port >> 8, port, length >> 8, length, 0, 0), payload);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tunnels")
    void goesInto(String name, int protocol, byte[] carried) {
        byte[] packet = PacketBuilder.v4().ends(7, 0, 8, 0).ipv4(protocol, carried);
        assertEquals(Kind.TCP, decode(LinkType.RAW, packet));
        assertEquals(0x0a000001, segment.sourceLow);
        assertEquals(HELLO.length, segment.payloadLength);
        assertFalse(segment.badChecksum);
        for (int length = 0; length < packet.length; length++) {
            decode(LinkType.RAW, Arrays.copyOf(packet, length), packet.length);
        }
    }

    @Test
    void takesATunnelThatCarriesNoIpForTheDatagramThatItIs() {
        byte[] arp = join(bytes(8, 0, 0, 0, 0, 0, 1, 0), MACS, bytes(8, 6), new byte[28]);
        assertEquals(Kind.UDP, decode(LinkType.RAW, PacketBuilder.v4().ipv4(17, udp(4789, arp))));
        assertEquals(4789, segment.destinationPort);
    }

    @Test
    void doesNotFollowTunnelsWithoutEnd() {
        byte[] packet = V4;
        for (int depth = 0; depth < 50; depth++) {
            packet = PacketBuilder.v4().ipv4(4, packet);
        }
        assertEquals(Kind.OTHER, decode(LinkType.RAW, packet));
    }

    @Test
    void ignoresLaterIpv6Fragments() {
        byte[] tcp = PacketBuilder.v6().tcp();
        byte[] later = join(bytes(6, 0, 0, 8, 0, 0, 0, 1), tcp);
        assertEquals(Kind.OTHER, decode(LinkType.RAW, PacketBuilder.v6().ipv6(44, later)));
    }

    @Test
    void noticesEveryFlippedBitThroughTheChecksum() {
        for (byte[] packet : new byte[][] {V4, V6}) {
            int tcp = packet.length - 25;
            for (int bit = 0; bit < 25 * 8; bit++) {
                byte[] flipped = packet.clone();
                flipped[tcp + bit / 8] ^= (byte) (1 << bit % 8);
                if (decode(LinkType.RAW, flipped) == Kind.TCP) {
                    assertTrue(segment.badChecksum, "bit " + bit);
                }
            }
        }
    }

    @Test
    void readsTcpOptions() {
        PacketBuilder syn = PacketBuilder.v4()
                .flags(DecodedSegment.SYN)
                .tcpOptions(2, 4, 5, 0xb4, 4, 2, 8, 10, 0, 0, 0, 7, 0, 0, 0, 9, 1, 3, 3, 14, 34, 2);
        decode(LinkType.RAW, syn.ip());
        assertEquals(1460, segment.maximumSegmentSize);
        assertEquals(14, segment.windowScale);
        assertTrue(segment.sackPermitted);
        assertTrue(segment.hasTimestamps);
        assertEquals(7, segment.tsVal);
        assertEquals(9, segment.tsEcr);
        assertTrue(segment.fastOpen);
    }

    @Test
    void readsSackBlocksAndTheExperimentalFastOpen() {
        decode(
                LinkType.RAW,
                PacketBuilder.v4()
                        .tcpOptions(1, 1, 5, 18, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4, 254, 4, 0xf9, 0x89)
                        .ip());
        assertEquals(2, segment.sackBlocks);
        assertEquals(3, segment.sackLeft[1]);
        assertEquals(4, segment.sackRight[1]);
        assertTrue(segment.fastOpen);
    }

    @Test
    void passesOverOptionsOfAWrongLengthAndStopsAtOneThatRunsOver() {
        decode(
                LinkType.RAW,
                PacketBuilder.v4().tcpOptions(2, 3, 5, 3, 3, 7, 8, 40).ip());
        assertEquals(-1, segment.maximumSegmentSize);
        assertEquals(7, segment.windowScale);
        assertFalse(segment.hasTimestamps);
        decode(LinkType.RAW, PacketBuilder.v4().tcpOptions(2, 0, 5, 3).ip());
        assertEquals(-1, segment.maximumSegmentSize);
    }

    @Test
    void forgetsTheOptionsOfThePacketBefore() {
        readsTcpOptions();
        decode(LinkType.RAW, V4);
        assertEquals(-1, segment.maximumSegmentSize);
        assertEquals(-1, segment.windowScale);
        assertFalse(segment.sackPermitted || segment.hasTimestamps || segment.fastOpen);
        assertEquals(0, segment.sackBlocks);
    }

    @Test
    void seesTheHeaderThatAnIcmpErrorQuotes() {
        PacketBuilder quoted = PacketBuilder.v4().ends(3, 40_000, 4, 443);
        byte[] unreachable = join(bytes(3, 1, 0, 0, 0, 0, 0, 0), quoted.ip());
        assertEquals(
                Kind.TCP_NUMBER_ONLY, decode(LinkType.RAW, PacketBuilder.v4().ipv4(1, unreachable)));
        assertEquals(40_000, segment.sourcePort);
        assertEquals(0x0a000003, segment.sourceLow);
        byte[] echo = join(bytes(8, 0, 0, 0, 0, 0, 0, 0), quoted.ip());
        assertEquals(Kind.OTHER, decode(LinkType.RAW, PacketBuilder.v4().ipv4(1, echo)));
        byte[] tooBig = join(bytes(2, 0, 0, 0, 0, 0, 5, 0), V6);
        assertEquals(
                Kind.TCP_NUMBER_ONLY, decode(LinkType.RAW, PacketBuilder.v6().ipv6(58, tooBig)));
    }

    @Test
    void makesNoSegmentOfADamagedHeader() {
        byte[] shortHeader = V4.clone();
        shortHeader[32] = 0x40;
        assertEquals(Kind.TCP_NUMBER_ONLY, decode(LinkType.RAW, shortHeader));
        byte[] longHeader = V4.clone();
        longHeader[32] = (byte) 0xf0;
        assertEquals(Kind.TCP_NUMBER_ONLY, decode(LinkType.RAW, longHeader));
        assertEquals(Kind.TCP_NUMBER_ONLY, decode(LinkType.RAW, Arrays.copyOf(V4, 36), V4.length));
        assertEquals(Kind.OTHER, decode(LinkType.RAW, Arrays.copyOf(V4, 35), V4.length));
    }
}
