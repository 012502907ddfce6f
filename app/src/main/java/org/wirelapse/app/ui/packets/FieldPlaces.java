package org.wirelapse.app.ui.packets;

import java.util.Map;

/** Where the fields of common headers lie, by the names that pcap4j gives them: offset in the header and length, bytes. */
final class FieldPlaces {
    private static final Map<String, int[]> ETHERNET = Map.of(
            "Destination address", at(0, 6),
            "Source address", at(6, 6),
            "Type", at(12, 2));

    /** RFC 791 §3.1. */
    private static final Map<String, int[]> IPV4 = Map.ofEntries(
            Map.entry("Version", at(0, 1)),
            Map.entry("IHL", at(0, 1)),
            Map.entry("TOS", at(1, 1)),
            Map.entry("Total length", at(2, 2)),
            Map.entry("Identification", at(4, 2)),
            Map.entry("Flags", at(6, 1)),
            Map.entry("Fragment offset", at(6, 2)),
            Map.entry("TTL", at(8, 1)),
            Map.entry("Protocol", at(9, 1)),
            Map.entry("Header checksum", at(10, 2)),
            Map.entry("Source address", at(12, 4)),
            Map.entry("Destination address", at(16, 4)));

    /** RFC 8200 §3. */
    private static final Map<String, int[]> IPV6 = Map.of(
            "Version", at(0, 1),
            "Traffic Class", at(0, 2),
            "Flow Label", at(1, 3),
            "Payload length", at(4, 2),
            "Next Header", at(6, 1),
            "Hop Limit", at(7, 1),
            "Source address", at(8, 16),
            "Destination address", at(24, 16));

    /** RFC 9293 §3.1. */
    private static final Map<String, int[]> TCP = Map.ofEntries(
            Map.entry("Source port", at(0, 2)),
            Map.entry("Destination port", at(2, 2)),
            Map.entry("Sequence Number", at(4, 4)),
            Map.entry("Acknowledgment Number", at(8, 4)),
            Map.entry("Data Offset", at(12, 1)),
            Map.entry("URG", at(13, 1)),
            Map.entry("ACK", at(13, 1)),
            Map.entry("PSH", at(13, 1)),
            Map.entry("RST", at(13, 1)),
            Map.entry("SYN", at(13, 1)),
            Map.entry("FIN", at(13, 1)),
            Map.entry("Window", at(14, 2)),
            Map.entry("Checksum", at(16, 2)),
            Map.entry("Urgent Pointer", at(18, 2)));

    private FieldPlaces() {}

    /** Places of a header's fields; none where the header is not a common one. */
    static Map<String, int[]> of(String headerTitle) {
        if (headerTitle.startsWith("Ethernet")) {
            return ETHERNET;
        }
        if (headerTitle.startsWith("IPv4")) {
            return IPV4;
        }
        if (headerTitle.startsWith("IPv6 Header")) {
            return IPV6;
        }
        return headerTitle.startsWith("TCP") ? TCP : Map.of();
    }

    private static int[] at(int offset, int length) {
        return new int[] {offset, length};
    }
}
