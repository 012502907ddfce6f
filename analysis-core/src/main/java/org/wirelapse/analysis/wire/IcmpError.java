package org.wirelapse.analysis.wire;

/** Recognises ICMP errors, which quote the packet that they complain about (RFC 792, RFC 4443 §3). */
final class IcmpError {
    /** Before the quoted packet. */
    static final int HEADER_BYTES = 8;

    private IcmpError() {}

    /** True if the message is an error. */
    static boolean quotes(Frame frame, int at, boolean v6) {
        return frame.holds(at, HEADER_BYTES) && error(frame.bytes[at] & 0xff, v6);
    }

    private static boolean error(int type, boolean v6) {
        if (v6) {
            // Destination unreachable, packet too big, time exceeded, parameter problem.
            return type >= 1 && type <= 4;
        }
        return switch (type) {
            // Destination unreachable, source quench, redirect, time exceeded, parameter problem.
            case 3, 4, 5, 11, 12 -> true;
            default -> false;
        };
    }
}
