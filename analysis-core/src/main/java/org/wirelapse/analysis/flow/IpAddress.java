package org.wirelapse.analysis.flow;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.Objects;

/**
 * An IPv4 or IPv6 address as two words, so that it is compared without touching bytes; or the name that stands for one.
 *
 * @param v6 true for IPv6
 * @param high the upper 64 bits of an IPv6 address, 0 for IPv4
 * @param low the lower 64 bits of an IPv6 address, or an IPv4 address in its lower 32 bits
 * @param pseudonym what is shown in place of an address that must not be; null for a real one. Beside it the bits say nothing
 */
public record IpAddress(boolean v6, long high, long low, String pseudonym) implements Comparable<IpAddress> {
    /** Orders real addresses before pseudonyms. */
    private static final Comparator<String> PSEUDONYMS = Comparator.nullsFirst(Comparator.naturalOrder());

    /** A real address. */
    public IpAddress(boolean v6, long high, long low) {
        this(v6, high, low, null);
    }

    /** A name in place of an address. */
    public static IpAddress pseudonym(String name) {
        return new IpAddress(false, 0, 0, name);
    }

    /** The address as text: dotted for IPv4, RFC 5952's compressed form for IPv6; or the pseudonym. Never asks a name server. */
    @Override
    public String toString() {
        if (pseudonym != null) {
            return pseudonym;
        }
        return v6
                ? v6Text()
                : (low >>> 24 & 255) + "." + (low >>> 16 & 255) + "." + (low >>> 8 & 255) + "." + (low & 255);
    }

    // Written out, for the reason that the hash code of Endpoint gives.
    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress address
                && v6 == address.v6
                && high == address.high
                && low == address.low
                && Objects.equals(pseudonym, address.pseudonym);
    }

    /** As the one that a record has, but fast from the first call on. */
    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(high) + Long.hashCode(low)) + Objects.hashCode(pseudonym);
    }

    /** The same address as Java has it. */
    public static IpAddress of(InetAddress address) {
        ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        return bytes.remaining() == Integer.BYTES
                ? new IpAddress(false, 0, Integer.toUnsignedLong(bytes.getInt()))
                : new IpAddress(true, bytes.getLong(), bytes.getLong());
    }

    @Override
    public int compareTo(IpAddress other) {
        if (v6 != other.v6) {
            return v6 ? 1 : -1;
        }
        int order = Long.compareUnsigned(high, other.high);
        order = order != 0 ? order : Long.compareUnsigned(low, other.low);
        return order != 0 ? order : PSEUDONYMS.compare(pseudonym, other.pseudonym);
    }

    /** RFC 5952 §4: lower-case hex, the first longest run of two or more zero groups becomes "::". */
    private String v6Text() {
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = (int) ((i < 4 ? high >>> 48 - 16 * i : low >>> 112 - 16 * i) & 0xffff);
        }
        int runStart = -1;
        int runLength = 1;
        for (int i = 0; i < 8; i++) {
            int n = 0;
            while (i + n < 8 && groups[i + n] == 0) {
                n++;
            }
            if (n > runLength) {
                runStart = i;
                runLength = n;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == runStart) {
                text.append("::");
                i += runLength - 1;
            } else {
                if (text.length() > 0 && text.charAt(text.length() - 1) != ':') {
                    text.append(':');
                }
                text.append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }
}
