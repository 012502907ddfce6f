package org.wirelapse.analysis.wire;

import static org.wirelapse.analysis.wire.NetworkOrder.unsignedShort;

/** What IP packets carry other packets in: IP itself (RFC 2003, RFC 4213), GRE (RFC 2784, RFC 2890), UDP, and rarer ones. */
final class Tunnel {
    /** Deeper nesting is no network but an attack. */
    static final int MOST_NESTED = 8;

    private static final int IPV4_IN_IP = 4;
    private static final int IPV6_IN_IP = 41;
    private static final int GRE = 47;

    private static final int GRE_HEADER = 4;
    private static final int GRE_CHECKSUM = 0x8000;
    private static final int GRE_KEY = 0x2000;
    private static final int GRE_SEQUENCE = 0x1000;
    /** Of version 1 only (RFC 2637 §4.1), whose key is there though it is no key. */
    private static final int GRE_ACKNOWLEDGMENT = 0x0080;

    private static final int GRE_VERSION_1 = 1;
    /** Routing, other versions and reserved bits make another header. */
    private static final int GRE_OTHER = 0x4f07;

    /** EtherIP (RFC 3378). */
    private static final int ETHERNET_IN_IP = 97;

    private static final int ETHER_IP_HEADER = 2;
    /** RFC 4023 §3. */
    private static final int MPLS_IN_IP = 137;

    /** Mirrored frames of switches, as draft-foschiano-erspan describes them. */
    private static final int ERSPAN_2 = 0x88be;

    private static final int ERSPAN_2_HEADER = 8;
    private static final int ERSPAN_3 = 0x22eb;
    private static final int ERSPAN_3_HEADER = 12;
    private static final int ERSPAN_3_PLATFORM_HEADER = 8;

    private Tunnel() {}

    /**
     * Reads a tunnel header: sets {@link Frame#etherType} to what it carries.
     *
     * @param protocol protocol number of the IP header before
     * @param at index behind that header
     * @return index of what is carried, or {@link IpLayer#NOTHING} if this is no tunnel, or carries no IP
     */
    static int enter(Frame frame, int protocol, int at) {
        int carried =
                switch (protocol) {
                    case IPV4_IN_IP -> LinkLayer.payload(frame, EtherType.IPV4, at);
                    case IPV6_IN_IP -> LinkLayer.payload(frame, EtherType.IPV6, at);
                    case GRE -> gre(frame, at);
                    case IpLayer.UDP -> UdpTunnel.enter(frame, at);
                    case ETHERNET_IN_IP -> LinkLayer.frame(frame, at + ETHER_IP_HEADER);
                    case MPLS_IN_IP -> LinkLayer.tagged(frame, EtherType.MPLS, at);
                    default -> IpLayer.NOTHING;
                };
        boolean ip = frame.etherType == EtherType.IPV4 || frame.etherType == EtherType.IPV6;
        return ip ? carried : IpLayer.NOTHING;
    }

    private static int gre(Frame frame, int at) {
        if (!frame.holds(at, GRE_HEADER)) {
            return IpLayer.NOTHING;
        }
        int flags = unsignedShort(frame.bytes, at);
        int type = unsignedShort(frame.bytes, at + 2);
        if ((flags & GRE_OTHER) == GRE_VERSION_1 && type == EtherType.PPP) {
            int optional = Integer.bitCount(flags & (GRE_KEY | GRE_SEQUENCE | GRE_ACKNOWLEDGMENT));
            return LinkLayer.ppp(frame, at + GRE_HEADER + 4 * optional);
        }
        if ((flags & (GRE_OTHER | GRE_ACKNOWLEDGMENT)) != 0) {
            return IpLayer.NOTHING;
        }
        int carried = at + GRE_HEADER + 4 * Integer.bitCount(flags & (GRE_CHECKSUM | GRE_KEY | GRE_SEQUENCE));
        return switch (type) {
            case EtherType.BRIDGED -> LinkLayer.frame(frame, carried);
            // Without a sequence number it is of type I, which has no header.
            case ERSPAN_2 -> LinkLayer.frame(frame, carried + ((flags & GRE_SEQUENCE) == 0 ? 0 : ERSPAN_2_HEADER));
            case ERSPAN_3 -> erspan3(frame, carried);
            default -> LinkLayer.tagged(frame, type, carried);
        };
    }

    /** The lowest bit of the header says whether another one follows. */
    private static int erspan3(Frame frame, int at) {
        if (!frame.holds(at, ERSPAN_3_HEADER)) {
            return IpLayer.NOTHING;
        }
        boolean more = (frame.bytes[at + ERSPAN_3_HEADER - 1] & 1) != 0;
        return LinkLayer.frame(frame, at + ERSPAN_3_HEADER + (more ? ERSPAN_3_PLATFORM_HEADER : 0));
    }
}
