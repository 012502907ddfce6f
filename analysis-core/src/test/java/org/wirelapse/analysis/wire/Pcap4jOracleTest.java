package org.wirelapse.analysis.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pcap4j.packet.EthernetPacket;
import org.pcap4j.packet.IllegalRawDataException;
import org.pcap4j.packet.IpSelector;
import org.pcap4j.packet.IpV4Packet;
import org.pcap4j.packet.IpV6Packet;
import org.pcap4j.packet.LinuxSllPacket;
import org.pcap4j.packet.Packet;
import org.pcap4j.packet.TcpMaximumSegmentSizeOption;
import org.pcap4j.packet.TcpPacket;
import org.pcap4j.packet.TcpPacket.TcpHeader;
import org.pcap4j.packet.TcpPacket.TcpOption;
import org.pcap4j.packet.TcpTimestampsOption;
import org.pcap4j.packet.TcpWindowScaleOption;
import org.pcap4j.packet.namednumber.TcpOptionKind;
import org.wirelapse.analysis.capture.CaptureFiles;
import org.wirelapse.analysis.capture.LinkType;
import org.wirelapse.analysis.capture.RecordCursor;
import org.wirelapse.analysis.sample.Samples;

/** Compares our decoding of every header with pcap4j's, which was written by others from the same RFCs. */
class Pcap4jOracleTest {
    private final PacketDecoder decoder = new PacketDecoder();
    private final DecodedSegment ours = new DecodedSegment();

    static Stream<Path> captures() {
        return Samples.captures().stream();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void decodesSamplesAsPcap4jDoes(Path capture) throws Exception {
        int compared = 0;
        try (CaptureFiles files = CaptureFiles.open(List.of(capture))) {
            while (files.next()) {
                RecordCursor record = files.record();
                byte[] frame = Arrays.copyOfRange(record.buffer, record.offset, record.offset + record.capturedLength);
                compared += compare(frame, record.originalLength, record.linkType) ? 1 : 0;
            }
        }
        assertTrue(compared > 0, "packets that both decoded");
    }

    @Test
    void decodesHandMadePacketsAsPcap4jDoes() throws Exception {
        byte[] options = PacketBuilder.bytes(2, 4, 5, 0xb4, 4, 2, 8, 10, 0, 0, 0, 7, 0, 0, 0, 9, 1, 3, 3, 7);
        int[] values = new int[options.length];
        for (int i = 0; i < options.length; i++) {
            values[i] = options[i] & 0xff;
        }
        for (PacketBuilder builder : List.of(PacketBuilder.v4(), PacketBuilder.v6())) {
            byte[] syn = builder.flags(DecodedSegment.SYN).tcpOptions(values).ethernet();
            assertTrue(compare(syn, syn.length, LinkType.ETHERNET), "a SYN");
            byte[] data =
                    builder.flags(0xff).numbers(-5, -6).payload(new byte[77]).ethernet();
            assertTrue(compare(data, data.length, LinkType.ETHERNET), "data");
        }
    }

    /** True if both saw a whole TCP segment; then every field was compared. */
    private boolean compare(byte[] frame, int originalLength, int linkType) throws IllegalRawDataException {
        boolean tcp = decoder.decode(PacketBuilder.record(frame, 0, frame.length, originalLength, linkType), ours)
                == PacketDecoder.Kind.TCP;
        if (frame.length < originalLength) {
            return false;
        }
        Packet theirs = packet(frame, linkType);
        TcpPacket segment = theirs == null ? null : theirs.get(TcpPacket.class);
        assertEquals(segment != null, tcp, "whether it is TCP");
        if (segment == null) {
            return false;
        }
        compareAddresses(theirs);
        compareHeader(segment.getHeader());
        segment.getHeader().getOptions().forEach(this::compareOption);
        assertEquals(segment.getPayload() == null ? 0 : segment.getPayload().length(), ours.payloadLength, "payload");
        return true;
    }

    private static Packet packet(byte[] frame, int linkType) throws IllegalRawDataException {
        return switch (linkType) {
            case LinkType.ETHERNET -> EthernetPacket.newPacket(frame, 0, frame.length);
            case LinkType.LINUX_SLL -> LinuxSllPacket.newPacket(frame, 0, frame.length);
            case LinkType.RAW -> IpSelector.newPacket(frame, 0, frame.length);
            default -> null;
        };
    }

    private void compareAddresses(Packet theirs) {
        IpV4Packet v4 = theirs.get(IpV4Packet.class);
        if (v4 != null) {
            assertEquals(word(v4.getHeader().getSrcAddr().getAddress(), 0) & 0xffffffffL, ours.sourceLow, "source");
            assertEquals(
                    word(v4.getHeader().getDstAddr().getAddress(), 0) & 0xffffffffL,
                    ours.destinationLow,
                    "destination");
            assertEquals(v4.getHeader().getIdentificationAsInt(), ours.ipId, "identification");
            assertEquals(v4.getHeader().getTtlAsInt(), ours.timeToLive, "time to live");
            return;
        }
        IpV6Packet v6 = theirs.get(IpV6Packet.class);
        byte[] source = v6.getHeader().getSrcAddr().getAddress();
        assertEquals(NetworkOrder.doubleWord(source, 0), ours.sourceHigh, "source");
        assertEquals(NetworkOrder.doubleWord(source, 8), ours.sourceLow, "source");
        assertEquals(v6.getHeader().getHopLimitAsInt(), ours.timeToLive, "hop limit");
    }

    private static int word(byte[] bytes, int at) {
        return NetworkOrder.word(bytes, at);
    }

    private void compareHeader(TcpHeader theirs) {
        assertEquals(theirs.getSrcPort().valueAsInt(), ours.sourcePort, "source port");
        assertEquals(theirs.getDstPort().valueAsInt(), ours.destinationPort, "destination port");
        assertEquals(theirs.getSequenceNumber(), ours.sequence, "sequence");
        assertEquals(theirs.getAcknowledgmentNumber(), ours.acknowledgment, "acknowledgment");
        assertEquals(theirs.getWindowAsInt(), ours.window, "window");
        assertEquals(theirs.getFin(), (ours.flags & DecodedSegment.FIN) != 0, "FIN");
        assertEquals(theirs.getSyn(), (ours.flags & DecodedSegment.SYN) != 0, "SYN");
        assertEquals(theirs.getRst(), (ours.flags & DecodedSegment.RST) != 0, "RST");
        assertEquals(theirs.getPsh(), (ours.flags & DecodedSegment.PSH) != 0, "PSH");
        assertEquals(theirs.getAck(), (ours.flags & DecodedSegment.ACK) != 0, "ACK");
        assertEquals(theirs.getUrg(), (ours.flags & DecodedSegment.URG) != 0, "URG");
    }

    private void compareOption(TcpOption option) {
        if (option instanceof TcpTimestampsOption timestamps) {
            assertTrue(ours.hasTimestamps, "timestamps");
            assertEquals(timestamps.getTsValue(), ours.tsVal, "TSval");
            assertEquals(timestamps.getTsEchoReply(), ours.tsEcr, "TSecr");
        } else if (option instanceof TcpMaximumSegmentSizeOption size) {
            assertEquals(size.getMaxSegSizeAsInt(), ours.maximumSegmentSize, "MSS");
        } else if (option instanceof TcpWindowScaleOption scale) {
            assertEquals(scale.getShiftCountAsInt(), ours.windowScale, "window scale");
        } else if (option.getKind().equals(TcpOptionKind.SACK)) {
            byte[] raw = option.getRawData();
            assertEquals((raw.length - 2) / 8, ours.sackBlocks, "SACK blocks");
            assertEquals(word(raw, 2), ours.sackLeft[0], "left edge");
            assertEquals(word(raw, 6), ours.sackRight[0], "right edge");
        } else if (option.getKind().equals(TcpOptionKind.SACK_PERMITTED)) {
            assertTrue(ours.sackPermitted, "SACK-permitted");
        }
    }
}
