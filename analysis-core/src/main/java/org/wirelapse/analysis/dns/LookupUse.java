package org.wirelapse.analysis.dns;

/**
 * A lookup, and what came between it and the connection that waited for it.
 *
 * @param lookup the lookup
 * @param triedNs when its client first sent a SYN to another of the addresses, which kept silent; ns since the capture's start, -1 if to
 *     none
 * @param triedPacket packet of that SYN, 0 if there is none
 */
public record LookupUse(NameLookup lookup, long triedNs, int triedPacket) {
    /** A lookup that the connection followed as its client's first try. */
    public static LookupUse atOnce(NameLookup lookup) {
        return new LookupUse(lookup, -1, 0);
    }
}
