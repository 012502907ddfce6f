package org.wirelapse.analysis.capture;

import java.util.Map;

/** Link-layer header types as capture files number them (tcpdump.org's LINKTYPE registry), with their names. */
public final class LinkType {
    /** BSD loopback: the address family in the byte order of the capturing machine. */
    public static final int NULL = 0;
    /** Ethernet. */
    public static final int ETHERNET = 1;
    /** PPP, with or without HDLC-like framing. */
    public static final int PPP = 9;
    /** Raw IP under the number that most systems use internally, as old files have it. */
    public static final int DLT_RAW = 12;
    /** Raw IP under OpenBSD's internal number. */
    public static final int DLT_RAW_OPENBSD = 14;
    /** PPP in HDLC-like framing (RFC 1662). */
    public static final int PPP_HDLC = 50;
    /** Raw IP, version 4 or 6. */
    public static final int RAW = 101;
    /** Cisco PPP with HDLC framing. */
    public static final int C_HDLC = 104;
    /** OpenBSD loopback: the address family in network byte order. */
    public static final int LOOP = 108;
    /** Linux "cooked" capture, version 1. */
    public static final int LINUX_SLL = 113;
    /** Raw IPv4. */
    public static final int IPV4 = 228;
    /** Raw IPv6. */
    public static final int IPV6 = 229;
    /** What the Linux packet filter logs. */
    public static final int NFLOG = 239;
    /** Linux "cooked" capture, version 2. */
    public static final int LINUX_SLL2 = 276;

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(NULL, "NULL"),
            Map.entry(ETHERNET, "ETHERNET"),
            Map.entry(6, "IEEE802_5"),
            Map.entry(8, "SLIP"),
            Map.entry(PPP, "PPP"),
            Map.entry(10, "FDDI"),
            Map.entry(DLT_RAW, "RAW"),
            Map.entry(DLT_RAW_OPENBSD, "RAW"),
            Map.entry(PPP_HDLC, "PPP_HDLC"),
            Map.entry(51, "PPP_ETHER"),
            Map.entry(RAW, "RAW"),
            Map.entry(C_HDLC, "C_HDLC"),
            Map.entry(105, "IEEE802_11"),
            Map.entry(107, "FRELAY"),
            Map.entry(LOOP, "LOOP"),
            Map.entry(LINUX_SLL, "LINUX_SLL"),
            Map.entry(117, "PFLOG"),
            Map.entry(119, "IEEE802_11_PRISM"),
            Map.entry(127, "IEEE802_11_RADIOTAP"),
            Map.entry(129, "ARCNET_LINUX"),
            Map.entry(163, "IEEE802_11_AVS"),
            Map.entry(187, "BLUETOOTH_HCI_H4"),
            Map.entry(189, "USB_LINUX"),
            Map.entry(192, "PPI"),
            Map.entry(197, "ERF"),
            Map.entry(220, "USB_LINUX_MMAPPED"),
            Map.entry(227, "CAN_SOCKETCAN"),
            Map.entry(IPV4, "IPV4"),
            Map.entry(IPV6, "IPV6"),
            Map.entry(NFLOG, "NFLOG"),
            Map.entry(249, "USBPCAP"),
            Map.entry(253, "NETLINK"),
            Map.entry(258, "PKTAP"),
            Map.entry(LINUX_SLL2, "LINUX_SLL2"));

    private LinkType() {}

    /** The registry's name without its prefix ({@code ETHERNET}), or {@code LINKTYPE_n} where unknown to us. */
    public static String name(int linkType) {
        String name = NAMES.get(linkType);
        return name != null ? name : "LINKTYPE_" + linkType;
    }
}
