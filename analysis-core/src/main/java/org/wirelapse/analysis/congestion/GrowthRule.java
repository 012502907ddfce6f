package org.wirelapse.analysis.congestion;

/** What tells one loss-based algorithm from another: how much it gives up on a loss and how it grows above ssthresh. */
interface GrowthRule {
    Algorithm algorithm();

    /** The window to go on with after a loss at this window. */
    int thresholdAfterLoss(int window);

    /** Acknowledged segments for each by which the window grows. */
    int segmentsPerIncrease(int window, int acknowledged, long nowNs);

    /** Looks at a round-trip sample; true if slow start should end without a loss. */
    boolean endsSlowStart(Delivery delivery, Scoreboard board, int window, boolean slowStart);

    /** The retransmission timer fired. */
    void timedOut();

    /** Data follows on an idle time. */
    void resumed(long idleNs);
}
