package org.wirelapse.analysis.congestion;

/**
 * Reno or CUBIC on Linux's TCP: slow start, growth only while the window is the limit (RFC 7661 in spirit), proportional rate reduction (RFC
 * 6937), idle restart (RFC 5681 §4.1).
 */
final class LossBasedModel implements WindowModel {
    private final GrowthRule rule;
    private final int initialWindow;
    private int window;
    private int threshold = Integer.MAX_VALUE;
    /** Acknowledged segments that have not made the window grow yet. */
    private int credit;

    private int priorWindow;
    private int priorThreshold = Integer.MAX_VALUE;
    private boolean reducing;
    private int reductionDelivered;
    private int reductionSent;

    private boolean limited;
    /** The same a window earlier: where what is in flight is not known exactly, one full window speaks for the next. */
    private boolean limitedBefore;

    private int mostOutstanding;
    private long usageEnd;
    private int usedWindow;
    private long usedSinceNs;
    private boolean restarting;
    private boolean unheardSinceIdle;
    private int windowBeforeIdle;
    private int thresholdBeforeIdle;

    LossBasedModel(GrowthRule rule, int initialWindow) {
        this.rule = rule;
        this.initialWindow = initialWindow;
        window = initialWindow;
    }

    @Override
    public Algorithm algorithm() {
        return rule.algorithm();
    }

    private boolean slowStart() {
        return window < threshold;
    }

    @Override
    public void acknowledged(Delivery delivery, Scoreboard board, LossState state) {
        unheardSinceIdle = false;
        if (rule.endsSlowStart(delivery, board, window, slowStart())) {
            threshold = window;
        }
        if (reducing) {
            reduceProportionally(delivery.delivered, delivery.pipe, delivery.advanced && delivery.lost == 0);
        } else if ((delivery.advanced || board.expectsReordering() && delivery.delivered > 0) && isLimited()) {
            grow(delivery.delivered, delivery.nowNs);
        }
    }

    private boolean isLimited() {
        return limited || limitedBefore || slowStart() && window < 2 * mostOutstanding;
    }

    private void grow(int acknowledged, long nowNs) {
        int left = acknowledged;
        if (slowStart()) {
            int grown = Math.min(window + left, threshold);
            left -= grown - window;
            window = grown;
            if (left == 0) {
                return;
            }
        }
        restarting = false;
        int each = Math.max(1, rule.segmentsPerIncrease(window, left, nowNs));
        if (credit >= each) {
            credit = 0;
            window++;
        }
        credit += left;
        window += credit / each;
        credit %= each;
    }

    /** RFC 6937 §3.1, with the slow-start reduction bound. */
    private void reduceProportionally(int delivered, int pipe, boolean progress) {
        if (delivered <= 0) {
            return;
        }
        reductionDelivered += delivered;
        int room = threshold - pipe;
        long send;
        if (room < 0) {
            long share = (long) threshold * reductionDelivered + priorWindow - 1;
            send = share / Math.max(1, priorWindow) - reductionSent;
        } else {
            send = Math.max(reductionDelivered - reductionSent, delivered) + (progress ? 1 : 0);
            send = Math.min(room, send);
        }
        send = Math.max(send, reductionSent > 0 ? 0 : 1);
        window = Math.max(1, pipe + (int) send);
    }

    @Override
    public void reducedByTimer(int pipe) {
        reduceProportionally(1, pipe, false);
    }

    @Override
    public void sent(int segments) {
        if (reducing) {
            reductionSent += segments;
        }
    }

    @Override
    public void paused(Scoreboard board, RetransmissionTimer timer, boolean open, long nowNs, int doubt) {
        boolean full = board.pipe() + doubt >= window;
        int outstanding = board.outstanding();
        if (board.una >= usageEnd) {
            limitedBefore = limited && doubt > 0;
        }
        if (board.una >= usageEnd || full || !limited && outstanding > mostOutstanding) {
            limited = full;
            mostOutstanding = outstanding;
            usageEnd = board.nxt;
        }
        if (isLimited()) {
            usedWindow = 0;
            usedSinceNs = nowNs;
            return;
        }
        usedWindow = Math.max(usedWindow, outstanding);
        if (open && nowNs - usedSinceNs >= timer.timeoutNs()) {
            fallToUsed();
            usedSinceNs = nowNs;
        }
    }

    /** RFC 2861 §3.1: a window that was not used for a timeout decays towards what was used. */
    private void fallToUsed() {
        int used = Math.max(usedWindow, initialWindow);
        if (used < window) {
            threshold = currentThreshold();
            window = (window + used) / 2;
        }
        usedWindow = 0;
    }

    private int currentThreshold() {
        return reducing ? threshold : Math.max(threshold, window / 2 + window / 4);
    }

    @Override
    public void reduce(int pipe) {
        if (reducing) {
            return;
        }
        remember();
        reducing = true;
        reductionDelivered = 0;
        reductionSent = 0;
        credit = 0;
        threshold = rule.thresholdAfterLoss(window);
    }

    private void remember() {
        priorWindow = window;
        priorThreshold = threshold;
    }

    @Override
    public void reduced() {
        if (reducing && threshold < Integer.MAX_VALUE) {
            window = threshold;
        }
        reducing = false;
    }

    @Override
    public void timedOut(int pipe, boolean first) {
        if (first) {
            remember();
            threshold = rule.thresholdAfterLoss(window);
        }
        reducing = false;
        window = pipe + 1;
        credit = 0;
        rule.timedOut();
    }

    @Override
    public void restore() {
        window = Math.max(window, priorWindow);
        threshold = Math.max(threshold, priorThreshold);
        reducing = false;
    }

    @Override
    public void resumed(long idleNs, RetransmissionTimer timer) {
        rule.resumed(idleNs);
        long left = idleNs - timer.timeoutNs();
        if (left <= 0) {
            return;
        }
        windowBeforeIdle = window;
        thresholdBeforeIdle = threshold;
        threshold = currentThreshold();
        int floor = Math.min(initialWindow, window);
        for (; left > 0 && window > floor; left -= timer.timeoutNs()) {
            window = Math.max(floor, window / 2);
        }
        restarting = window < windowBeforeIdle;
        unheardSinceIdle = true;
        usedWindow = 0;
    }

    @Override
    public void correct(int segments) {
        if (unheardSinceIdle && restarting && segments > window && windowBeforeIdle >= segments) {
            // It sent more at once than a restarted window holds: this host does not restart (tcp_slow_start_after_idle
            // off).
            window = windowBeforeIdle;
            threshold = thresholdBeforeIdle;
            restarting = false;
            return;
        }
        if (segments < window) {
            // In slow start it would have doubled by now: it has left it unseen.
            threshold = Math.min(threshold, Math.max(2, segments));
        }
        window = Math.max(1, segments);
    }

    @Override
    public boolean paces() {
        return false;
    }

    @Override
    public int window() {
        return window;
    }

    @Override
    public int threshold() {
        return threshold == Integer.MAX_VALUE ? -1 : threshold;
    }

    @Override
    public Phase phase(LossState state) {
        return switch (state.state()) {
            case LOSS -> Phase.LOSS;
            case REDUCTION, RECOVERY -> Phase.RECOVERY;
            case OPEN, DISORDER ->
                !slowStart() ? Phase.CONGESTION_AVOIDANCE : restarting ? Phase.IDLE_RESTART : Phase.SLOW_START;
        };
    }
}
