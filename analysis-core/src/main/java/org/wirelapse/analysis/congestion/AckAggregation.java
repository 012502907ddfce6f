package org.wirelapse.analysis.congestion;

/**
 * How many segments more than its bandwidth explains have been acknowledged in a bunch, at most, in the last five to ten round trips. Linux's
 * BBR enlarges its window by as many, so that a link that gathers acknowledgements (Wi-Fi) does not starve it.
 */
final class AckAggregation {
    private static final int ROUNDS = 5;

    /** No more than what the bandwidth carries in this time. */
    private static final double LONGEST_NS = 100_000_000;

    private final int[] extra = new int[2];
    private int current;
    private int rounds;
    private long epochNs = -1;
    private int acknowledged;

    void sample(int delivered, double bandwidth, int window, boolean roundBegins, long nowNs) {
        if (roundBegins && ++rounds >= ROUNDS) {
            rounds = 0;
            current = 1 - current;
            extra[current] = 0;
        }
        double expected = epochNs < 0 ? 0 : bandwidth * (nowNs - epochNs);
        if (epochNs < 0 || acknowledged <= expected) {
            epochNs = nowNs;
            acknowledged = 0;
            expected = 0;
        }
        acknowledged += delivered;
        int more = Math.min((int) (acknowledged - expected), window);
        extra[current] = Math.max(extra[current], more);
    }

    int segments(double bandwidth) {
        return Math.min(Math.max(extra[0], extra[1]), (int) (bandwidth * LONGEST_NS));
    }
}
