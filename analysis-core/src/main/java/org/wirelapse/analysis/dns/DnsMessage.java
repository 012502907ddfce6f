package org.wirelapse.analysis.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wirelapse.analysis.flow.IpAddress;
import org.wirelapse.analysis.wire.NetworkOrder;

/**
 * A DNS message (RFC 1035 §4), as far as it is used.
 *
 * @param id number that an answer repeats
 * @param response true for an answer
 * @param truncated true if the answer did not fit, and is asked for again over TCP
 * @param responseCode 0 for no error, 2 server failure, 3 no such name
 * @param name the name asked for, in lower case, without the last dot
 * @param type what is asked for: 1 for IPv4 addresses, 28 for IPv6 addresses
 * @param addresses the addresses in the answer
 */
record DnsMessage(
        int id,
        boolean response,
        boolean truncated,
        int responseCode,
        String name,
        int type,
        List<IpAddress> addresses) {
    private static final int HEADER_BYTES = 12;
    private static final int TYPE_A = 1;
    private static final int TYPE_AAAA = 28;
    private static final int CLASS_IN = 1;
    /** RFC 1035 §2.3.4. */
    private static final int MOST_NAME_CHARACTERS = 255;

    private static final int MOST_POINTERS = 32;
    private static final int MOST_ADDRESSES = 64;

    /** Reads a message; null if it is none, or asks for no one name. What is cut off of the answers is passed over. */
    static DnsMessage read(byte[] bytes) {
        if (bytes.length < HEADER_BYTES || NetworkOrder.unsignedShort(bytes, 4) != 1) {
            return null;
        }
        int flags = NetworkOrder.unsignedShort(bytes, 2);
        StringBuilder name = new StringBuilder();
        int at = readName(bytes, HEADER_BYTES, name);
        boolean query = (flags >> 11 & 15) == 0;
        if (at < 0 || at + 4 > bytes.length || !query) {
            return null;
        }
        return new DnsMessage(
                NetworkOrder.unsignedShort(bytes, 0),
                (flags & 0x8000) != 0,
                (flags & 0x0200) != 0,
                flags & 15,
                name.toString().toLowerCase(Locale.ROOT),
                NetworkOrder.unsignedShort(bytes, at),
                addresses(bytes, at + 4, NetworkOrder.unsignedShort(bytes, 6)));
    }

    private static List<IpAddress> addresses(byte[] bytes, int from, int count) {
        List<IpAddress> addresses = new ArrayList<>();
        int at = from;
        for (int i = 0; i < count && addresses.size() < MOST_ADDRESSES; i++) {
            at = readName(bytes, at, new StringBuilder());
            if (at < 0 || at + 10 > bytes.length) {
                break;
            }
            int type = NetworkOrder.unsignedShort(bytes, at);
            boolean internet = NetworkOrder.unsignedShort(bytes, at + 2) == CLASS_IN;
            int length = NetworkOrder.unsignedShort(bytes, at + 8);
            at += 10;
            if (at + length > bytes.length) {
                break;
            }
            if (internet && type == TYPE_A && length == 4) {
                addresses.add(new IpAddress(false, 0, NetworkOrder.word(bytes, at) & 0xffffffffL));
            } else if (internet && type == TYPE_AAAA && length == 16) {
                addresses.add(new IpAddress(
                        true, NetworkOrder.doubleWord(bytes, at), NetworkOrder.doubleWord(bytes, at + 8)));
            }
            at += length;
        }
        return List.copyOf(addresses);
    }

    /**
     * Reads a name, which may end with a pointer to another (RFC 1035 §4.1.4).
     *
     * @return index behind it, or -1 if it is none
     */
    private static int readName(byte[] bytes, int from, StringBuilder name) {
        int at = from;
        int behind = -1;
        for (int pointers = 0; at < bytes.length; ) {
            int length = bytes[at] & 0xff;
            if (length == 0) {
                return behind < 0 ? at + 1 : behind;
            }
            if (length >= 0xc0) {
                if (at + 2 > bytes.length || ++pointers > MOST_POINTERS) {
                    return -1;
                }
                behind = behind < 0 ? at + 2 : behind;
                at = NetworkOrder.unsignedShort(bytes, at) & 0x3fff;
            } else if (length > 63 || at + 1 + length > bytes.length || name.length() + length > MOST_NAME_CHARACTERS) {
                return -1;
            } else {
                appendLabel(bytes, at + 1, length, name);
                at += 1 + length;
            }
        }
        return -1;
    }

    private static void appendLabel(byte[] bytes, int at, int length, StringBuilder name) {
        if (name.length() > 0) {
            name.append('.');
        }
        for (int i = at; i < at + length; i++) {
            name.append((char) (bytes[i] & 0xff));
        }
    }
}
