package org.wirelapse.analysis.wire;

/** Ethernet types (IEEE 802 numbers) that lead to IP. */
final class EtherType {
    static final int IPV4 = 0x0800;
    static final int IPV6 = 0x86dd;
    /** Customer VLAN tag, IEEE 802.1Q. */
    static final int VLAN = 0x8100;
    /** Service VLAN tag, IEEE 802.1ad. */
    static final int SERVICE_VLAN = 0x88a8;
    /** Outer tag of QinQ before 802.1ad. */
    static final int OLD_QINQ = 0x9100;
    /** PPPoE session, RFC 2516 §4. */
    static final int PPPOE_SESSION = 0x8864;
    /** MPLS, RFC 5332 §3. */
    static final int MPLS = 0x8847;
    /** MPLS of several receivers, RFC 5332 §3. */
    static final int MPLS_MULTICAST = 0x8848;
    /** A whole Ethernet frame, in GRE and Geneve. */
    static final int BRIDGED = 0x6558;
    /** PPP, in GRE of version 1. */
    static final int PPP = 0x880b;
    /** Smaller values are the length of an IEEE 802.3 frame. */
    static final int SMALLEST = 0x0600;
    /** Not an Ethernet type: nothing that leads to IP. */
    static final int NONE = -1;

    private EtherType() {}

    static boolean vlan(int type) {
        return type == VLAN || type == SERVICE_VLAN || type == OLD_QINQ;
    }
}
