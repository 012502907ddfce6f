package org.wirelapse.analysis.wire;

import static org.wirelapse.analysis.wire.NetworkOrder.doubleWord;
import static org.wirelapse.analysis.wire.NetworkOrder.unsigned;
import static org.wirelapse.analysis.wire.NetworkOrder.unsignedShort;
import static org.wirelapse.analysis.wire.NetworkOrder.word;

/** Reads IP headers: fills the segment's addresses and the frame's end, and finds the transport protocol. */
final class IpLayer {
    /** There is no transport header to read: no IP, or a damaged header. */
    static final int NOTHING = -1;

    static final int TCP = 6;
    static final int UDP = 17;
    static final int ICMP = 1;
    static final int ICMPV6 = 58;

    private static final int IPV4_HEADER = 20;
    private static final int IPV6_HEADER = 40;
    private static final int FRAGMENT_OFFSET = 0x1fff;
    private static final int MORE_FRAGMENTS = 0x2000;
    private static final int CONGESTION_EXPERIENCED = 3;
    /** Far more extension headers than any sender needs (RFC 8504 §5.3 lets a host refuse more than 8). */
    private static final int MOST_EXTENSIONS = 64;

    private static final int HOP_BY_HOP = 0;
    private static final int ROUTING = 43;
    private static final int FRAGMENT = 44;
    private static final int AUTHENTICATION = 51;
    private static final int DESTINATION_OPTIONS = 60;
    private static final int MOBILITY = 135;
    private static final int HOST_IDENTITY = 139;
    private static final int SHIM6 = 140;

    /** Transport protocol found by {@link #decode}. */
    int protocol;
    /** True if the packet is one of several fragments; then the next three say which. */
    boolean fragment;
    /** Where its data belongs in that of the whole packet, in bytes. */
    int fragmentOffset;
    /** True if it is not the last fragment. */
    boolean moreFragments;
    /** Number of the packet that it is of. */
    int identification;

    /**
     * Reads an IP header and its extensions. The header's own version counts, as IPv6 is met under IPv4's Ethernet type.
     *
     * @return index of the transport header, of a fragment that of its data; or {@link #NOTHING}
     */
    int decode(Frame frame, int etherType, int at, DecodedSegment into) {
        fragment = false;
        boolean announced = etherType == EtherType.IPV4 || etherType == EtherType.IPV6;
        if (!announced || !frame.holds(at, 1)) {
            return NOTHING;
        }
        return switch (frame.bytes[at] >> 4 & 15) {
            case 4 -> version4(frame, at, into);
            case 6 -> version6(frame, at, into);
            default -> NOTHING;
        };
    }

    /** RFC 791 §3.1. */
    private int version4(Frame frame, int at, DecodedSegment into) {
        byte[] bytes = frame.bytes;
        if (!frame.holds(at, IPV4_HEADER)) {
            return NOTHING;
        }
        int headerLength = (bytes[at] & 15) * 4;
        int totalLength = unsignedShort(bytes, at + 2);
        // Segmentation offload leaves the total length 0: the packet had no length before the network card cut it up.
        if (headerLength < IPV4_HEADER || totalLength != 0 && totalLength < headerLength) {
            return NOTHING;
        }
        if (totalLength != 0) {
            frame.endAt((long) at + totalLength);
        }
        int fragmentField = unsignedShort(bytes, at + 6);
        if (!frame.holds(at, headerLength)) {
            return NOTHING;
        }
        protocol = bytes[at + 9] & 0xff;
        into.v6 = false;
        into.sourceHigh = 0;
        into.sourceLow = unsigned(bytes, at + 12);
        into.destinationHigh = 0;
        into.destinationLow = unsigned(bytes, at + 16);
        into.ipId = unsignedShort(bytes, at + 4);
        fragment((fragmentField & FRAGMENT_OFFSET) * 8, (fragmentField & MORE_FRAGMENTS) != 0, into.ipId);
        into.timeToLive = bytes[at + 8] & 0xff;
        into.congestionExperienced = (bytes[at + 1] & 3) == CONGESTION_EXPERIENCED;
        return at + headerLength;
    }

    /** RFC 8200 §3. */
    private int version6(Frame frame, int at, DecodedSegment into) {
        byte[] bytes = frame.bytes;
        if (!frame.holds(at, IPV6_HEADER)) {
            return NOTHING;
        }
        int payloadLength = unsignedShort(bytes, at + 4);
        // 0 stands for a jumbogram (RFC 2675) or for segmentation offload: the frame tells the length.
        if (payloadLength != 0) {
            frame.endAt((long) at + IPV6_HEADER + payloadLength);
        }
        protocol = bytes[at + 6] & 0xff;
        into.v6 = true;
        into.sourceHigh = doubleWord(bytes, at + 8);
        into.sourceLow = doubleWord(bytes, at + 16);
        into.destinationHigh = doubleWord(bytes, at + 24);
        into.destinationLow = doubleWord(bytes, at + 32);
        into.ipId = 0;
        into.timeToLive = bytes[at + 7] & 0xff;
        into.congestionExperienced = (unsignedShort(bytes, at) >> 4 & 3) == CONGESTION_EXPERIENCED;
        return extensions(frame, at + IPV6_HEADER);
    }

    /** Goes behind the extension headers (RFC 8200 §4). */
    private int extensions(Frame frame, int at) {
        for (int header = 0; header < MOST_EXTENSIONS && extension(protocol); header++) {
            if (!frame.holds(at, 8)) {
                return NOTHING;
            }
            int length = extensionLength(protocol, frame.bytes[at + 1] & 0xff);
            if (protocol == FRAGMENT) {
                // 13 bits of offset in units of 8 bytes, two reserved, the lowest says that more follow
                int field = unsignedShort(frame.bytes, at + 2);
                fragment(field & ~7, (field & 1) != 0, word(frame.bytes, at + 4));
            }
            protocol = frame.bytes[at] & 0xff;
            at += length;
            if (fragment) {
                break;
            }
        }
        return at;
    }

    private static boolean extension(int protocol) {
        return switch (protocol) {
            case HOP_BY_HOP, ROUTING, FRAGMENT, AUTHENTICATION, DESTINATION_OPTIONS, MOBILITY, HOST_IDENTITY, SHIM6 ->
                true;
            default -> false;
        };
    }

    private static int extensionLength(int protocol, int lengthField) {
        return switch (protocol) {
            case FRAGMENT -> 8;
            // RFC 4302 §2.2 counts words of four bytes, less two.
            case AUTHENTICATION -> (lengthField + 2) * 4;
            default -> (lengthField + 1) * 8;
        };
    }

    /** Notes which fragment it is; the only one is none (RFC 6946). */
    private void fragment(int offset, boolean more, int number) {
        fragment = offset != 0 || more;
        fragmentOffset = offset;
        moreFragments = more;
        identification = number;
    }

    /**
     * Goes on in the data of a packet whose fragments were joined.
     *
     * @param at index of the data
     * @return index of the transport header, or {@link #NOTHING}
     */
    int behindFragments(Frame frame, int at, boolean v6) {
        fragment = false;
        return v6 ? extensions(frame, at) : at;
    }
}
