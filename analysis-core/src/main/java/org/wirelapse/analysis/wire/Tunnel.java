package org.wirelapse.analysis.wire;

import static org.wirelapse.analysis.wire.NetworkOrder.unsignedShort;

/** What IP packets carry other IP packets in: IP itself (RFC 2003, RFC 4213) and GRE (RFC 2784, RFC 2890). */
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
    /** Routing, other versions and reserved bits make another header. */
    private static final int GRE_OTHER = 0x4f87;

    private Tunnel() {}

    /**
     * Reads a tunnel header: sets {@link Frame#etherType} to what it carries.
     *
     * @param protocol protocol number of the IP header before
     * @param at index behind that header
     * @return index of what is carried, or {@link IpLayer#NOTHING} if this is no tunnel
     */
    static int enter(Frame frame, int protocol, int at) {
        return switch (protocol) {
            case IPV4_IN_IP -> carried(frame, EtherType.IPV4, at);
            case IPV6_IN_IP -> carried(frame, EtherType.IPV6, at);
            case GRE -> gre(frame, at);
            default -> IpLayer.NOTHING;
        };
    }

    private static int carried(Frame frame, int etherType, int at) {
        frame.etherType = etherType;
        return at;
    }

    private static int gre(Frame frame, int at) {
        if (!frame.holds(at, GRE_HEADER)) {
            return IpLayer.NOTHING;
        }
        int flags = unsignedShort(frame.bytes, at);
        if ((flags & GRE_OTHER) != 0) {
            return IpLayer.NOTHING;
        }
        int optional = Integer.bitCount(flags & (GRE_CHECKSUM | GRE_KEY | GRE_SEQUENCE));
        return carried(frame, unsignedShort(frame.bytes, at + 2), at + GRE_HEADER + 4 * optional);
    }
}
