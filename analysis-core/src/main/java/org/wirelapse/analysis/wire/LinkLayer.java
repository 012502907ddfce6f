package org.wirelapse.analysis.wire;

import static org.wirelapse.analysis.wire.NetworkOrder.unsignedShort;
import static org.wirelapse.analysis.wire.NetworkOrder.word;

import org.wirelapse.analysis.capture.LinkType;

/** Finds what a link-layer header carries: sets {@link Frame#etherType} and returns where the payload begins. */
final class LinkLayer {
    /** The link type cannot be decoded. */
    static final int UNKNOWN = -1;

    private static final int ETHERNET_HEADER = 14;
    private static final int TAG = 4;
    private static final int MOST_TAGS = 8;
    private static final int PPPOE_HEADER = 6;
    private static final int SLL_HEADER = 16;
    private static final int SLL2_HEADER = 20;
    /** IEEE 802.2 LLC with SNAP (RFC 1042): three bytes LLC, three bytes organisation 0. */
    private static final long SNAP = 0xaaaa03000000L;

    /** Of the log as of each of its fields. */
    private static final int LOG_HEADER = 4;

    private static final int MOST_LOG_FIELDS = 64;
    /** The field that Linux calls NFULA_PAYLOAD. */
    private static final int LOGGED_PACKET = 9;

    private static final int FAMILY_IPV4 = 2;
    private static final int PPP_IPV4 = 0x0021;
    private static final int PPP_IPV6 = 0x0057;

    private LinkLayer() {}

    /**
     * Reads the link-layer header.
     *
     * @return index of the payload, whose kind is then {@link Frame#etherType}, {@link EtherType#NONE} where it leads nowhere; or
     *     {@link #UNKNOWN}
     */
    static int decode(Frame frame, int linkType) {
        return switch (linkType) {
            case LinkType.ETHERNET -> ethernet(frame, frame.start + ETHERNET_HEADER - 2);
            case LinkType.RAW, LinkType.DLT_RAW, LinkType.DLT_RAW_OPENBSD -> ip(frame, frame.start);
            case LinkType.IPV4 -> payload(frame, EtherType.IPV4, frame.start);
            case LinkType.IPV6 -> payload(frame, EtherType.IPV6, frame.start);
            case LinkType.NULL, LinkType.LOOP -> loopback(frame);
            case LinkType.LINUX_SLL -> ethernet(frame, frame.start + SLL_HEADER - 2);
            case LinkType.LINUX_SLL2 -> cooked2(frame);
            case LinkType.PPP, LinkType.PPP_HDLC -> ppp(frame, frame.start);
            case LinkType.NFLOG -> log(frame);
            case LinkType.C_HDLC -> ethernet(frame, frame.start + 2);
            default -> UNKNOWN;
        };
    }

    /** Notes what a header carries, and where that begins. */
    static int payload(Frame frame, int etherType, int at) {
        frame.etherType = etherType;
        return at;
    }

    /** Reads an Ethernet type and the tags behind it; a length in its place announces LLC, which may announce an Ethernet type again. */
    private static int ethernet(Frame frame, int typeAt) {
        if (!frame.holds(typeAt, 2)) {
            return payload(frame, EtherType.NONE, typeAt);
        }
        int type = unsignedShort(frame.bytes, typeAt);
        int at = typeAt + 2;
        if (type < EtherType.SMALLEST) {
            boolean snap = frame.holds(at, 8)
                    && ((long) word(frame.bytes, at) << 16 & 0xffffffff0000L | unsignedShort(frame.bytes, at + 4))
                            == SNAP;
            return snap
                    ? tagged(frame, unsignedShort(frame.bytes, at + 6), at + 8)
                    : payload(frame, EtherType.NONE, at);
        }
        return tagged(frame, type, at);
    }

    /** Reads an Ethernet frame that something else carries. */
    static int frame(Frame frame, int at) {
        return ethernet(frame, at + ETHERNET_HEADER - 2);
    }

    /** Goes behind VLAN tags, and behind PPPoE or MPLS inside them. */
    static int tagged(Frame frame, int type, int at) {
        for (int tag = 0; tag < MOST_TAGS && EtherType.vlan(type) && frame.holds(at, TAG); tag++) {
            type = unsignedShort(frame.bytes, at + 2);
            at += TAG;
        }
        return switch (type) {
            case EtherType.PPPOE_SESSION -> pppPayload(frame, at + PPPOE_HEADER);
            case EtherType.MPLS, EtherType.MPLS_MULTICAST -> labels(frame, at);
            default -> payload(frame, type, at);
        };
    }

    /** Goes behind MPLS labels; the lowest bit of the third byte marks the last (RFC 3032 §2.1). Nothing says what follows but itself. */
    private static int labels(Frame frame, int at) {
        for (int label = 0; label < MOST_TAGS && frame.holds(at, TAG); label++) {
            boolean last = (frame.bytes[at + 2] & 1) != 0;
            at += TAG;
            if (last) {
                return ip(frame, at);
            }
        }
        return payload(frame, EtherType.NONE, at);
    }

    /** IP of the version that its first byte says. */
    static int ip(Frame frame, int at) {
        return payload(frame, ipVersion(frame, at), at);
    }

    private static int ipVersion(Frame frame, int at) {
        int version = frame.holds(at, 1) ? frame.bytes[at] >> 4 & 15 : 0;
        return version == 4 ? EtherType.IPV4 : version == 6 ? EtherType.IPV6 : EtherType.NONE;
    }

    /** Address families differ between systems for IPv6, and stand in the byte order of whichever machine captured. */
    private static int loopback(Frame frame) {
        int at = frame.start + 4;
        if (!frame.holds(frame.start, 4)) {
            return payload(frame, EtherType.NONE, at);
        }
        int family = word(frame.bytes, frame.start);
        if ((family & 0xffff) == 0) {
            family = Integer.reverseBytes(family);
        }
        return switch (family) {
            case FAMILY_IPV4 -> payload(frame, EtherType.IPV4, at);
            // Linux 10, Windows 23, NetBSD and OpenBSD 24, FreeBSD 28, macOS 30.
            case 10, 23, 24, 28, 30 -> payload(frame, EtherType.IPV6, at);
            default -> payload(frame, family, at);
        };
    }

    /** Goes through fields, each with its length and type in the byte order of the machine, to that which holds the packet. */
    private static int log(Frame frame) {
        int at = frame.start + LOG_HEADER;
        for (int field = 0; field < MOST_LOG_FIELDS && frame.holds(at, LOG_HEADER); field++) {
            int length = Short.toUnsignedInt(Short.reverseBytes((short) unsignedShort(frame.bytes, at)));
            int type = Short.toUnsignedInt(Short.reverseBytes((short) unsignedShort(frame.bytes, at + 2)));
            if (type == LOGGED_PACKET) {
                return ip(frame, at + LOG_HEADER);
            }
            if (length < LOG_HEADER) {
                break;
            }
            at += length + 3 & ~3;
        }
        return payload(frame, EtherType.NONE, at);
    }

    private static int cooked2(Frame frame) {
        boolean whole = frame.holds(frame.start, SLL2_HEADER);
        int type = whole ? unsignedShort(frame.bytes, frame.start) : EtherType.NONE;
        return tagged(frame, type, frame.start + SLL2_HEADER);
    }

    /** PPP with or without the address and control bytes FF 03 (RFC 1662 §3.1). */
    static int ppp(Frame frame, int at) {
        boolean framed = frame.holds(at, 2) && unsignedShort(frame.bytes, at) == 0xff03;
        return pppPayload(frame, framed ? at + 2 : at);
    }

    /** Reads a PPP protocol number, which is one byte where that byte is odd (RFC 1661 §2). */
    private static int pppPayload(Frame frame, int at) {
        if (!frame.holds(at, 2)) {
            return payload(frame, EtherType.NONE, at);
        }
        boolean oneByte = (frame.bytes[at] & 1) != 0;
        int protocol = oneByte ? frame.bytes[at] & 0xff : unsignedShort(frame.bytes, at);
        int type = protocol == PPP_IPV4 ? EtherType.IPV4 : protocol == PPP_IPV6 ? EtherType.IPV6 : EtherType.NONE;
        return payload(frame, type, at + (oneByte ? 1 : 2));
    }
}
