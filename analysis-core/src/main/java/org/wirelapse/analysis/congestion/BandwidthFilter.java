package org.wirelapse.analysis.congestion;

/** The largest delivery rate of the last ten round trips (BBR draft §4.1.2.1, BtlBwFilterLen). */
final class BandwidthFilter {
    private static final int ROUNDS = 10;

    /** Maximum of each round, in a ring. */
    private final double[] rounds = new double[ROUNDS];

    private long round;

    void beginRound() {
        round++;
        rounds[slot()] = 0;
    }

    private int slot() {
        return (int) (round % ROUNDS);
    }

    void sample(double rate) {
        rounds[slot()] = Math.max(rounds[slot()], rate);
    }

    /** Segments a nanosecond, 0 before the first sample. */
    double max() {
        double max = 0;
        for (double rate : rounds) {
            max = Math.max(max, rate);
        }
        return max;
    }
}
