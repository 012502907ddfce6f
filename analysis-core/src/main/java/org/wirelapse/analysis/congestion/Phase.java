package org.wirelapse.analysis.congestion;

/** What rule the sender's congestion window followed at a moment. */
public enum Phase {
    /** RFC 5681 §3.1, below ssthresh. */
    SLOW_START,
    /** RFC 5681 §3.1, from ssthresh on. */
    CONGESTION_AVOIDANCE,
    /** Fast recovery (RFC 6675 §5, RFC 6937), or the reduction after an ECN echo. */
    RECOVERY,
    /** After a retransmission timeout (RFC 5681 §3.1), until all that was outstanding then is acknowledged. */
    LOSS,
    /** Slow start again after an idle time (RFC 5681 §4.1). */
    IDLE_RESTART,
    /** BBR: looking for the bandwidth. */
    STARTUP,
    /** BBR: emptying the queue that STARTUP made. */
    DRAIN,
    /** BBR: at the bandwidth, probing around it. */
    PROBE_BW,
    /** BBR: a small window for 200 ms, to see the round trip without a queue. */
    PROBE_RTT,
    UNKNOWN;

    private static final Phase[] ALL = values();

    /** The constant with this ordinal. */
    static Phase of(int ordinal) {
        return ALL[ordinal];
    }
}
