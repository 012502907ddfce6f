package org.wirelapse.analysis.wire;

/**
 * Decodes packets from the link layer to TCP without allocating. One instance serves one thread.
 *
 * <p>Lengths come from the IP header, so that Ethernet padding is no payload; where offload left them 0, from the frame. A fragment other
 * than the first is no segment; the first counts with the bytes that it has.
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

    /**
     * Decodes one packet.
     *
     * @param buffer holds the captured bytes
     * @param offset index of the first
     * @param capturedLength how many there are
     * @param originalLength how many the packet had on the wire
     * @param linkType link type ({@link org.wirelapse.analysis.capture.LinkType})
     * @param into receives the fields
     */
    public Kind decode(
            byte[] buffer, int offset, int capturedLength, int originalLength, int linkType, DecodedSegment into) {
        frame.begin(buffer, offset, capturedLength, originalLength);
        int at = LinkLayer.decode(frame, linkType);
        if (at == LinkLayer.UNKNOWN) {
            return Kind.UNKNOWN_LINK_TYPE;
        }
        int transport = innermost(at, into);
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
    private int innermost(int at, DecodedSegment into) {
        int transport = ip.decode(frame, frame.etherType, at, into);
        for (int depth = 0; depth < Tunnel.MOST_NESTED && transport != IpLayer.NOTHING && !ip.fragment; depth++) {
            int carried = Tunnel.enter(frame, ip.protocol, transport);
            if (carried == IpLayer.NOTHING) {
                break;
            }
            transport = ip.decode(frame, frame.etherType, carried, into);
        }
        return transport;
    }

    private Kind quoted(int icmp, DecodedSegment into) {
        if (!IcmpError.quotes(frame, icmp, into.v6)) {
            return Kind.OTHER;
        }
        int etherType = into.v6 ? EtherType.IPV6 : EtherType.IPV4;
        int transport = ip.decode(frame, etherType, icmp + IcmpError.HEADER_BYTES, into);
        boolean tcp = transport != IpLayer.NOTHING && ip.protocol == IpLayer.TCP;
        return tcp ? TcpLayer.tuple(frame, transport, into) : Kind.OTHER;
    }
}
