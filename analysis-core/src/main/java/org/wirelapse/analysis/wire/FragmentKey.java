package org.wirelapse.analysis.wire;

/**
 * What the fragments of one packet have in common (RFC 791 §3.2, RFC 8200 §4.5).
 *
 * @param v6 true for IPv6
 * @param protocol what IPv4 says that it carries; 0 for IPv6, which does not look at it
 * @param identification the packet's number
 */
record FragmentKey(
        boolean v6,
        long sourceHigh,
        long sourceLow,
        long destinationHigh,
        long destinationLow,
        int protocol,
        int identification) {
    static FragmentKey of(IpLayer ip, DecodedSegment addresses) {
        return new FragmentKey(
                addresses.v6,
                addresses.sourceHigh,
                addresses.sourceLow,
                addresses.destinationHigh,
                addresses.destinationLow,
                addresses.v6 ? 0 : ip.protocol,
                ip.identification);
    }
}
