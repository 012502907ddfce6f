package org.wirelapse.analysis.congestion;

/** RFC 9438 with the constants and the fixed-point roundings that matter of Linux. */
final class CubicGrowth implements GrowthRule {
    /** β_cubic of RFC 9438 §4.6, 0.7, as Linux has it. */
    private static final double BETA = 717.0 / 1024;

    /** C of RFC 9438 §4.1, 0.4 segments/s³, as Linux has it. */
    private static final double C = 410.0 / 1024;

    /** Acknowledged windows for one segment more of the Reno-friendly estimate: (1 + β) / 3(1 − β), §4.3, cut to eighths. */
    private static final double FRIENDLY = 15.0 / 8;

    /** Linux looks at the clock anew after this long where the window stayed: HZ/32. */
    private static final long LEAST_UPDATE_NS = 31_250_000;

    /** Until a loss has shown the bandwidth, Linux grows at least 5 % a round trip. */
    private static final int UNKNOWN_MAX = 20;

    /** Linux lets CUBIC grow by at most one segment for two acknowledged, §4.4. */
    private static final int FASTEST = 2;

    private static final int SLOWEST = 100;

    private final HyStart hyStart = new HyStart();
    /** W_max, segments; 0 before the first loss. */
    private double windowMax;

    private long epochNs = -1;
    /** K, seconds, and the window to which it leads. */
    private double plateauSeconds;

    private double origin;
    private double friendlyWindow;
    private double friendlyAcknowledged;
    private int lastWindow;
    private long lastUpdateNs;
    private int segmentsPerIncrease;

    @Override
    public Algorithm algorithm() {
        return Algorithm.CUBIC;
    }

    /** §4.6, and fast convergence, §4.7. */
    @Override
    public int thresholdAfterLoss(int window) {
        epochNs = -1;
        windowMax = window < windowMax ? Math.floor(window * (1 + BETA) / 2) : window;
        return Math.max((int) (window * BETA), 2);
    }

    @Override
    public boolean endsSlowStart(Delivery delivery, Scoreboard board, int window, boolean slowStart) {
        return hyStart.sample(delivery, board, window, slowStart, epochNs);
    }

    @Override
    public int segmentsPerIncrease(int window, int acknowledged, long nowNs) {
        friendlyAcknowledged += acknowledged;
        if (epochNs < 0 || window != lastWindow || nowNs - lastUpdateNs > LEAST_UPDATE_NS) {
            update(window, acknowledged, nowNs);
        }
        return segmentsPerIncrease;
    }

    private void update(int window, int acknowledged, long nowNs) {
        lastWindow = window;
        lastUpdateNs = nowNs;
        if (epochNs < 0) {
            beginEpoch(window, acknowledged, nowNs);
        }
        double seconds = (nowNs - epochNs + hyStart.minRttNs()) / 1e9;
        double target = (int) (origin + C * Math.pow(seconds - plateauSeconds, 3));
        int count = target > window ? (int) (window / (target - window)) : SLOWEST * window;
        if (windowMax == 0 && count > UNKNOWN_MAX) {
            count = UNKNOWN_MAX;
        }
        segmentsPerIncrease = Math.max(FASTEST, Math.min(count, friendlyCount(window)));
    }

    /** §4.2. */
    private void beginEpoch(int window, int acknowledged, long nowNs) {
        epochNs = nowNs;
        friendlyAcknowledged = acknowledged;
        friendlyWindow = window;
        plateauSeconds = windowMax > window ? Math.cbrt((windowMax - window) / C) : 0;
        origin = Math.max(windowMax, window);
    }

    /** The Reno-friendly region, §4.3: no slower than what Reno would do with the same share. */
    private int friendlyCount(int window) {
        double each = Math.max(1, Math.floor(window * FRIENDLY));
        double grown = Math.floor(friendlyAcknowledged / each);
        friendlyAcknowledged -= grown * each;
        friendlyWindow += grown;
        return friendlyWindow > window ? (int) (window / (friendlyWindow - window)) : Integer.MAX_VALUE;
    }

    @Override
    public void timedOut() {
        windowMax = 0;
        epochNs = -1;
        hyStart.reset();
    }

    /** §5.8: the time in which nothing was sent does not count. */
    @Override
    public void resumed(long idleNs) {
        if (epochNs >= 0) {
            epochNs += idleNs;
        }
    }
}
