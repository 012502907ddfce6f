package org.wirelapse.analysis.flow;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/**
 * An IPv4 or IPv6 address as two words, so that it is compared without touching bytes.
 *
 * @param v6 true for IPv6
 * @param high the upper 64 bits of an IPv6 address, 0 for IPv4
 * @param low the lower 64 bits of an IPv6 address, or an IPv4 address in its lower 32 bits
 */
public record IpAddress(boolean v6, long high, long low) implements Comparable<IpAddress> {
    /** The address as text: dotted for IPv4, RFC 5952's compressed form for IPv6. Never asks a name server. */
    @Override
    public String toString() {
        return v6
                ? v6Text()
                : (low >>> 24 & 255) + "." + (low >>> 16 & 255) + "." + (low >>> 8 & 255) + "." + (low & 255);
    }

    /** As a Java address, for display libraries. */
    public InetAddress toInetAddress() {
        try {
            ByteBuffer bytes = v6
                    ? ByteBuffer.allocate(16).putLong(high).putLong(low)
                    : ByteBuffer.allocate(4).putInt((int) low);
            return InetAddress.getByAddress(bytes.array());
        } catch (UnknownHostException e) {
            throw new AssertionError("4 or 16 bytes always make an address", e);
        }
    }

    @Override
    public int compareTo(IpAddress other) {
        if (v6 != other.v6) {
            return v6 ? 1 : -1;
        }
        int order = Long.compareUnsigned(high, other.high);
        return order != 0 ? order : Long.compareUnsigned(low, other.low);
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
