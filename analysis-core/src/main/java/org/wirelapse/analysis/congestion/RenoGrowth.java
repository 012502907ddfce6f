package org.wirelapse.analysis.congestion;

/** RFC 5681 §3.1: half the window on a loss, one segment a window above ssthresh. */
final class RenoGrowth implements GrowthRule {
    @Override
    public Algorithm algorithm() {
        return Algorithm.RENO;
    }

    @Override
    public int thresholdAfterLoss(int window) {
        return Math.max(window / 2, 2);
    }

    @Override
    public int segmentsPerIncrease(int window, int acknowledged, long nowNs) {
        return window;
    }

    @Override
    public boolean endsSlowStart(Delivery delivery, Scoreboard board, int window, boolean slowStart) {
        return false;
    }

    @Override
    public void timedOut() {}

    @Override
    public void resumed(long idleNs) {}
}
