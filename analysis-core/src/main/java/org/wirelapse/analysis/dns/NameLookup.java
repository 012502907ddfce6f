package org.wirelapse.analysis.dns;

import java.util.List;
import org.wirelapse.analysis.flow.IpAddress;

/**
 * A name that a client asked for, and what it was told.
 *
 * @param client who asked
 * @param server whom it asked first
 * @param name the name, in lower case
 * @param type what was asked for: 1 for IPv4 addresses, 28 for IPv6 addresses
 * @param startNs when it was first asked, ns since the capture's start
 * @param endNs when it was answered, or -1
 * @param queries how often it was asked
 * @param overTcp true if it was asked over TCP as well
 * @param outcome what came of it
 * @param addresses what it was told
 * @param firstPacket packet of the first query
 * @param lastPacket packet of the answer, or of the last query
 */
public record NameLookup(
        IpAddress client,
        IpAddress server,
        String name,
        int type,
        long startNs,
        long endNs,
        int queries,
        boolean overTcp,
        Outcome outcome,
        List<IpAddress> addresses,
        int firstPacket,
        int lastPacket) {
    /** What came of a lookup. */
    public enum Outcome {
        ADDRESSES,
        /** An answer without addresses: there are none of this type. */
        NO_ADDRESSES,
        /** NXDOMAIN (RFC 2308 §2.1). */
        NO_SUCH_NAME,
        /** SERVFAIL or another error. */
        FAILED,
        /** The capture shows no answer. */
        UNANSWERED
    }
}
