package org.wirelapse.analysis.congestion;

/**
 * HyStart as Linux's CUBIC has it (Ha and Rhee, "Taming the elephants", 2011): slow start ends before a loss when a train of
 * acknowledgements grows as long as half the least round trip, or when the round trip grows.
 */
final class HyStart {
    /** Below this window it does not look. */
    private static final int LEAST_WINDOW = 16;

    /** Acknowledgements closer than this form a train. */
    private static final long TRAIN_GAP_NS = 2_000_000;

    /** What Linux allows for ACKs that offload held back: four of its largest buffers at the pacing rate, at most this. */
    private static final long OFFLOAD_NS = 1_000_000;

    private static final int LEAST_SAMPLES = 8;
    private static final long LEAST_GROWTH_NS = 4_000_000;
    private static final long MOST_GROWTH_NS = 16_000_000;

    /** Linux leaves out samples for so long after an epoch began. */
    private static final long SETTLING_NS = 1_000_000_000;

    private long minRttNs = Long.MAX_VALUE;
    private boolean found;
    private long roundEnd = -1;
    private long roundBeganNs;
    private long lastAckNs;
    private long roundMinNs;
    private int samples;

    /** Least round trip so far, 0 before the first. */
    long minRttNs() {
        return minRttNs == Long.MAX_VALUE ? 0 : minRttNs;
    }

    void reset() {
        minRttNs = Long.MAX_VALUE;
        found = false;
        roundEnd = -1;
    }

    boolean sample(Delivery delivery, Scoreboard board, int window, boolean slowStart, long epochNs) {
        if (delivery.rttNs < 0 || epochNs >= 0 && delivery.nowNs - epochNs < SETTLING_NS) {
            return false;
        }
        minRttNs = Math.min(minRttNs, delivery.rttNs);
        if (found || !slowStart) {
            return false;
        }
        if (board.una > roundEnd) {
            roundBeganNs = delivery.nowNs;
            lastAckNs = delivery.nowNs;
            roundEnd = board.nxt;
            roundMinNs = Long.MAX_VALUE;
            samples = 0;
        }
        if (window < LEAST_WINDOW) {
            return false;
        }
        found = longTrain(delivery.nowNs) | grown(delivery.rttNs);
        return found;
    }

    private boolean longTrain(long nowNs) {
        if (nowNs - lastAckNs > TRAIN_GAP_NS) {
            return false;
        }
        lastAckNs = nowNs;
        return nowNs - roundBeganNs > (minRttNs + OFFLOAD_NS) / 2;
    }

    private boolean grown(long rttNs) {
        roundMinNs = Math.min(roundMinNs, rttNs);
        if (samples < LEAST_SAMPLES) {
            samples++;
            return false;
        }
        long growth = Math.max(LEAST_GROWTH_NS, Math.min(minRttNs / 8, MOST_GROWTH_NS));
        return roundMinNs > minRttNs + growth;
    }
}
