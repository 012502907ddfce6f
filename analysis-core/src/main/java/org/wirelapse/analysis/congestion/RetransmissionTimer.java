package org.wirelapse.analysis.congestion;

/** The sender's smoothed round trip and retransmission timeout, RFC 6298 §2 as Linux has it: the variation counts at least 200 ms. */
final class RetransmissionTimer {
    /** TCP_RTO_MIN of Linux, which bounds RTTVAR and not the timeout. */
    private static final long MIN_VARIATION_NS = 200_000_000;

    /** RFC 6298 §2.1. */
    private static final long INITIAL_NS = 1_000_000_000;

    private long srttNs = -1;
    private long variationNs;

    void sample(long rttNs) {
        if (srttNs < 0) {
            srttNs = rttNs;
            variationNs = rttNs / 2;
        } else {
            variationNs += (Math.abs(rttNs - srttNs) - variationNs) / 4;
            srttNs += (rttNs - srttNs) / 8;
        }
    }

    /** Smoothed round trip, -1 before the first sample. */
    long srttNs() {
        return srttNs;
    }

    long timeoutNs() {
        return srttNs < 0 ? INITIAL_NS : srttNs + Math.max(variationNs, MIN_VARIATION_NS);
    }
}
