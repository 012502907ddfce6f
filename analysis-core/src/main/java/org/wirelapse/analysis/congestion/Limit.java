package org.wirelapse.analysis.congestion;

/** What kept the sender from sending more at a moment. */
public enum Limit {
    /** Its congestion window. */
    CWND,
    /** The receiver's window. */
    RECEIVE_WINDOW,
    /** The receiver's window, closed. */
    ZERO_WINDOW,
    /** It had nothing to send. A full send buffer of the application looks the same. */
    APPLICATION,
    /** Nagle's algorithm. */
    NAGLE,
    /** It spread its segments over time. */
    PACING,
    /** The window of a loss recovery. */
    RECOVERY,
    UNKNOWN;

    private static final Limit[] ALL = values();

    /** The constant with this ordinal. */
    static Limit of(int ordinal) {
        return ALL[ordinal];
    }
}
