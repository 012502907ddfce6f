package org.wirelapse.analysis.flow;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.capture.RecordCursor;
import org.wirelapse.analysis.wire.DecodedSegment;
import org.wirelapse.analysis.wire.NetworkOrder;

/** Counts UDP packets, and keeps the place of those that carry DNS. */
final class UdpTraffic {
    private static final int DNS_PORT = 53;
    private static final int HTTPS_PORT = 443;
    /** Of a datagram flood only so much is kept. */
    private static final int MOST_DATAGRAMS = 1 << 18;

    /** First byte of a QUIC packet: long header form, and the bit that all packets have set (RFC 9000 §17). */
    private static final int LONG_FORM = 0x80;

    private static final int FIXED_BIT = 0x40;
    /** RFC 9000 §15 and RFC 9369 §3.1. */
    private static final int VERSION_1 = 1;

    private static final int VERSION_2 = 0x6b3343cf;

    private final List<Datagram> datagrams = new ArrayList<>();
    private int packets;
    private long bytes;
    private int quicPackets;
    private long quicBytes;

    /**
     * Takes a datagram.
     *
     * @param position what its payload's offset counts from, in the files
     */
    void add(RecordCursor record, long position, int packet, long timeNs, DecodedSegment datagram) {
        packets++;
        bytes += datagram.payloadLength;
        if (quic(record, datagram)) {
            quicPackets++;
            quicBytes += datagram.payloadLength;
        }
        boolean dns = datagram.sourcePort == DNS_PORT || datagram.destinationPort == DNS_PORT;
        if (dns && datagrams.size() < MOST_DATAGRAMS) {
            datagrams.add(new Datagram(
                    packet,
                    timeNs,
                    source(datagram),
                    destination(datagram),
                    position + datagram.payloadOffset,
                    datagram.capturedPayload));
        }
    }

    /** A long header names its version; a short one says next to nothing, so that the port must. None comes in fragments (RFC 9000 §14). */
    private static boolean quic(RecordCursor record, DecodedSegment datagram) {
        if (datagram.capturedPayload < 5 || datagram.joined != null) {
            return false;
        }
        int at = record.offset + datagram.payloadOffset;
        int first = record.buffer[at] & 0xff;
        if ((first & LONG_FORM) != 0) {
            int version = NetworkOrder.word(record.buffer, at + 1);
            return version == VERSION_1 || version == VERSION_2;
        }
        boolean port = datagram.sourcePort == HTTPS_PORT || datagram.destinationPort == HTTPS_PORT;
        return port && (first & FIXED_BIT) != 0;
    }

    private static Endpoint source(DecodedSegment datagram) {
        return new Endpoint(new IpAddress(datagram.v6, datagram.sourceHigh, datagram.sourceLow), datagram.sourcePort);
    }

    private static Endpoint destination(DecodedSegment datagram) {
        return new Endpoint(
                new IpAddress(datagram.v6, datagram.destinationHigh, datagram.destinationLow),
                datagram.destinationPort);
    }

    /** The datagrams kept so far, in order. */
    List<Datagram> datagrams() {
        return List.copyOf(datagrams);
    }

    OutsideTcp counts() {
        return new OutsideTcp(packets, bytes, quicPackets, quicBytes);
    }
}
