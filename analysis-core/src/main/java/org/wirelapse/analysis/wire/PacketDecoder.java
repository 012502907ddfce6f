package org.wirelapse.analysis.wire;

import org.wirelapse.analysis.capture.RecordCursor;

/**
 * Decodes packets from the link layer to TCP; only fragments allocate. One instance serves one thread.
 *
 * <p>Lengths come from the IP header, so that Ethernet padding is no payload; where offload left them 0, from the frame. The fragments
 * of a packet become one, which counts as the packet that brought the last of them.
 */
public final class PacketDecoder {
    /** What a packet turned out to be. */
    public enum Kind {
        /** A TCP segment; all fields of the {@link DecodedSegment} are set. */
        TCP,
        /**
         * A TCP header that is no segment: quoted in an ICMP error, or damaged. Wireshark gives its stream a number all the same. Only
         * addresses, ports, sequence number and flags are set.
         */
        TCP_NUMBER_ONLY,
        /** A UDP datagram; addresses, ports and where the payload lies are set, the rest is not. */
        UDP,
        /** Anything else, damaged headers included. */
        OTHER,
        /** The link type cannot be decoded. */
        UNKNOWN_LINK_TYPE
    }

    private final Frame frame = new Frame();
    private final IpLayer ip = new IpLayer();
    private final Fragments fragments = new Fragments();

    /**
     * Decodes one packet.
     *
     * @param record the packet
     * @param into receives the fields
     */
    public Kind decode(RecordCursor record, DecodedSegment into) {
        into.joined = null;
        frame.begin(record.buffer, record.offset, record.capturedLength, record.originalLength);
        int at = LinkLayer.decode(frame, record.linkType);
        if (at == LinkLayer.UNKNOWN) {
            return Kind.UNKNOWN_LINK_TYPE;
        }
        int transport = innermost(at, record, into);
        if (transport == IpLayer.NOTHING) {
            return Kind.OTHER;
        }
        return switch (ip.protocol) {
            case IpLayer.TCP -> TcpLayer.decode(frame, transport, ip.fragment, into);
            case IpLayer.UDP -> UdpLayer.decode(frame, transport, into);
            case IpLayer.ICMP, IpLayer.ICMPV6 -> quoted(transport, into);
            default -> Kind.OTHER;
        };
    }

    /** Reads the IP header, and those that it carries in tunnels; what TCP runs over is the innermost. */
    private int innermost(int at, RecordCursor record, DecodedSegment into) {
        int transport = ip.decode(frame, frame.etherType, at, into);
        for (int depth = 0; depth < Tunnel.MOST_NESTED && transport != IpLayer.NOTHING; depth++) {
            if (ip.fragment) {
                transport = join(transport, record, into);
            }
            if (transport == IpLayer.NOTHING || ip.fragment) {
                break;
            }
            int carried = Tunnel.enter(frame, ip.protocol, transport);
            if (carried == IpLayer.NOTHING) {
                break;
            }
            transport = ip.decode(frame, frame.etherType, carried, into);
        }
        return transport;
    }

    /**
     * Goes on in the whole packet, once its last fragment has come. Fragments that were cut when they were captured are not joined: the first
     * counts with the bytes that it has, the others not at all. Nor are fragments of what came in fragments.
     */
    private int join(int data, RecordCursor record, DecodedSegment into) {
        if (frame.capturedEnd < frame.wireEnd) {
            return ip.fragmentOffset == 0 ? data : IpLayer.NOTHING;
        }
        JoinedPacket whole = into.joined == null ? fragments.add(frame, data, ip, into, record) : null;
        if (whole == null) {
            return IpLayer.NOTHING;
        }
        into.joined = whole;
        frame.begin(whole.bytes(), 0, whole.length(), whole.length());
        return ip.behindFragments(frame, 0, into.v6);
    }

    private Kind quoted(int icmp, DecodedSegment into) {
        if (!IcmpError.quotes(frame, icmp, into.v6)) {
            return Kind.OTHER;
        }
        int etherType = into.v6 ? EtherType.IPV6 : EtherType.IPV4;
        int transport = ip.decode(frame, etherType, icmp + IcmpError.HEADER_BYTES, into);
        boolean first = !ip.fragment || ip.fragmentOffset == 0;
        boolean tcp = transport != IpLayer.NOTHING && first && ip.protocol == IpLayer.TCP;
        return tcp ? TcpLayer.tuple(frame, transport, into) : Kind.OTHER;
    }
}
