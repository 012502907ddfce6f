package org.wirelapse.analysis.wire;

import static org.wirelapse.analysis.wire.NetworkOrder.unsignedShort;

/** What UDP carries other packets in, told by the port: VXLAN (RFC 7348), Geneve (RFC 8926), GTP-U (3GPP TS 29.281) and Teredo (RFC
 * 4380). */
final class UdpTunnel {
    private static final int UDP_HEADER = 8;
    private static final int VXLAN = 4789;
    /** Before VXLAN had its own, Linux used this one. */
    private static final int OLD_VXLAN = 8472;

    private static final int GENEVE = 6081;
    private static final int GTP_U = 2152;
    private static final int TEREDO = 3544;

    /** VXLAN and Geneve have headers of this size, Geneve's without its options; that of GTP-U is as long. */
    private static final int HEADER = 8;

    /** GTP version 1, not its predecessor's accounting protocol. */
    private static final int GTP_VERSION_1 = 0x30;

    private static final int GTP_EXTENSION = 4;
    private static final int GTP_OPTIONAL = 7;
    private static final int GTP_CARRIES_PACKET = 255;
    private static final int MOST_GTP_EXTENSIONS = 16;

    private static final int TEREDO_AUTHENTICATION = 1;
    /** Of an authentication header, besides its two fields of any length. */
    private static final int TEREDO_FIXED = 13;

    private static final int TEREDO_ORIGIN = 8;

    private UdpTunnel() {}

    /**
     * Reads a UDP header and a tunnel's behind it.
     *
     * @param at index of the UDP header
     * @return index of what is carried, whose kind is then {@link Frame#etherType}; or {@link IpLayer#NOTHING}
     */
    static int enter(Frame frame, int at) {
        if (!frame.holds(at, UDP_HEADER + HEADER)) {
            return IpLayer.NOTHING;
        }
        int carried = byPort(frame, unsignedShort(frame.bytes, at + 2), at + UDP_HEADER);
        return carried != IpLayer.NOTHING ? carried : byPort(frame, unsignedShort(frame.bytes, at), at + UDP_HEADER);
    }

    private static int byPort(Frame frame, int port, int at) {
        return switch (port) {
            case VXLAN, OLD_VXLAN -> vxlan(frame, at);
            case GENEVE -> geneve(frame, at);
            case GTP_U -> gtp(frame, at);
            case TEREDO -> teredo(frame, at);
            default -> IpLayer.NOTHING;
        };
    }

    /** The flag says that the network's number is there, and all else is reserved (RFC 7348 §5). */
    private static int vxlan(Frame frame, int at) {
        boolean numbered = (frame.bytes[at] & 8) != 0;
        return numbered ? LinkLayer.frame(frame, at + HEADER) : IpLayer.NOTHING;
    }

    /** Before IPv6 there may be headers that begin with 0 (RFC 4380 §5.1.1). */
    private static int teredo(Frame frame, int at) {
        int carried = at;
        if (unsignedShort(frame.bytes, carried) == TEREDO_AUTHENTICATION) {
            carried += TEREDO_FIXED + (frame.bytes[at + 2] & 0xff) + (frame.bytes[at + 3] & 0xff);
        }
        boolean origin = frame.holds(carried, 2) && unsignedShort(frame.bytes, carried) == 0;
        return LinkLayer.ip(frame, origin ? carried + TEREDO_ORIGIN : carried);
    }

    /** RFC 8926 §3.4. */
    private static int geneve(Frame frame, int at) {
        int version = frame.bytes[at] >> 6 & 3;
        int options = (frame.bytes[at] & 0x3f) * 4;
        if (version != 0) {
            return IpLayer.NOTHING;
        }
        int type = unsignedShort(frame.bytes, at + 2);
        int carried = at + HEADER + options;
        return type == EtherType.BRIDGED ? LinkLayer.frame(frame, carried) : LinkLayer.tagged(frame, type, carried);
    }

    /** 3GPP TS 29.281 §5.1 and §5.2. */
    private static int gtp(Frame frame, int at) {
        int flags = frame.bytes[at] & 0xff;
        if ((flags & 0xf0) != GTP_VERSION_1 || (frame.bytes[at + 1] & 0xff) != GTP_CARRIES_PACKET) {
            return IpLayer.NOTHING;
        }
        int carried = (flags & GTP_OPTIONAL) == 0 ? at + HEADER : at + HEADER + 4;
        return (flags & GTP_EXTENSION) == 0 ? LinkLayer.ip(frame, carried) : behindExtensions(frame, carried);
    }

    /** Each extension begins with its length in words and ends with the type of the next, as the header does. */
    private static int behindExtensions(Frame frame, int from) {
        int at = from;
        for (int extension = 0; frame.holds(at - 1, 2) && extension < MOST_GTP_EXTENSIONS; extension++) {
            int length = (frame.bytes[at] & 0xff) * 4;
            if (frame.bytes[at - 1] == 0) {
                return LinkLayer.ip(frame, at);
            }
            if (length == 0) {
                break;
            }
            at += length;
        }
        return IpLayer.NOTHING;
    }
}
