package org.wirelapse.analysis.congestion;

/**
 * BBR version 1 as Linux has it (draft-cardwell-iccrg-bbr-congestion-control-00): a window of twice what the path holds by its largest
 * delivery rate and least round trip. Mostly it is the pacing rate that limits, so what is in flight shows the window only now and then:
 * the window is modelled. The token-bucket detector (long-term bandwidth) is left out.
 */
final class BbrModel implements WindowModel {
    /** 2/ln 2 (§4.3.2.1): doubles the delivered data each round trip. */
    private static final double HIGH_GAIN = 2.885;

    private static final double WINDOW_GAIN = 2;

    /** §4.3.4.1, one phase a round trip. */
    private static final double[] PACING_GAINS = {1.25, 0.75, 1, 1, 1, 1, 1, 1};

    /** §4.2.3.2. */
    private static final int LEAST_WINDOW = 4;

    private static final int INITIAL_WINDOW = 10;

    /** §4.3.2.2: the pipe is full once three round trips brought less than a quarter more. */
    private static final double FULL_GROWTH = 1.25;

    private static final int FULL_ROUNDS = 3;

    /** §4.1.1.3, §4.3.5. */
    private static final long MIN_RTT_VALID_NS = 10_000_000_000L;

    private static final long PROBE_RTT_NS = 200_000_000;

    /** Linux paces one per cent below the bandwidth, and sends what one millisecond carries at once. */
    private static final double PACING_MARGIN = 0.99;

    private static final double BURST_NS = 1_024_000;

    /** A larger buffer does not leave at once: 64 KiB. */
    private static final int MAX_BURST_BYTES = 65_535 - 320;

    private static final double SLOW_BYTES_PER_NS = 1.2e6 / 8 / 1e9;

    private final int mss;
    private final BandwidthFilter bandwidth = new BandwidthFilter();
    private final AckAggregation aggregation = new AckAggregation();
    private Phase mode = Phase.STARTUP;
    private int window;
    private int priorWindow;
    private int cycle;
    private long cycleNs;
    private boolean roundBegins;
    private long roundEnd;
    private boolean conserving;
    private boolean recovering;
    private boolean timedOut;
    private double fullBandwidth;
    private int fullRounds;
    private boolean full;
    private long minRttNs = Long.MAX_VALUE;
    private long minRttSinceNs;
    private long probeUntilNs = -1;
    private boolean probeRoundDone;

    BbrModel(int initialWindow, int mss) {
        window = initialWindow;
        this.mss = mss;
    }

    @Override
    public Algorithm algorithm() {
        return Algorithm.BBR;
    }

    @Override
    public void acknowledged(Delivery delivery, Scoreboard board, LossState state) {
        DeliveryRate rate = board.rate;
        updateBandwidth(rate);
        aggregation.sample(delivery.delivered, bandwidth.max(), window, roundBegins, delivery.nowNs);
        updateCycle(delivery);
        checkFull(rate);
        checkDrain(delivery);
        updateMinRtt(delivery, rate);
        setWindow(delivery, rate, state);
    }

    private void updateBandwidth(DeliveryRate rate) {
        roundBegins = false;
        if (!rate.sampled()) {
            return;
        }
        if (rate.priorDelivered() >= roundEnd) {
            roundEnd = rate.delivered();
            roundBegins = true;
            conserving = false;
            bandwidth.beginRound();
        }
        if (!rate.applicationLimited() || rate.rate() >= bandwidth.max()) {
            bandwidth.sample(rate.rate());
        }
    }

    /** §4.3.4.3. */
    private void updateCycle(Delivery delivery) {
        if (mode != Phase.PROBE_BW) {
            return;
        }
        boolean whole = delivery.nowNs - cycleNs > minRttNs;
        double gain = PACING_GAINS[cycle];
        boolean next = whole;
        if (gain > 1) {
            next = whole && (delivery.lost > 0 || delivery.priorPipe >= inflight(gain));
        } else if (gain < 1) {
            next = whole || delivery.priorPipe <= inflight(1);
        }
        if (next) {
            cycle = (cycle + 1) % PACING_GAINS.length;
            cycleNs = delivery.nowNs;
        }
    }

    private void checkFull(DeliveryRate rate) {
        if (full || !roundBegins || rate.applicationLimited()) {
            return;
        }
        if (bandwidth.max() >= fullBandwidth * FULL_GROWTH) {
            fullBandwidth = bandwidth.max();
            fullRounds = 0;
            return;
        }
        full = ++fullRounds >= FULL_ROUNDS;
    }

    private void checkDrain(Delivery delivery) {
        if (mode == Phase.STARTUP && full) {
            mode = Phase.DRAIN;
        }
        if (mode == Phase.DRAIN && delivery.pipe <= inflight(1)) {
            probeBandwidth(delivery.nowNs);
        }
    }

    /** Linux begins at a random phase other than the one that drains; which one cannot be seen. */
    private void probeBandwidth(long nowNs) {
        mode = Phase.PROBE_BW;
        cycle = 2;
        cycleNs = nowNs;
    }

    /** §4.1.1.3 and §4.3.5. */
    private void updateMinRtt(Delivery delivery, DeliveryRate rate) {
        boolean expired = minRttNs != Long.MAX_VALUE && delivery.nowNs > minRttSinceNs + MIN_RTT_VALID_NS;
        if (delivery.rttNs >= 0 && (delivery.rttNs < minRttNs || expired)) {
            minRttNs = delivery.rttNs;
            minRttSinceNs = delivery.nowNs;
        }
        if (expired && mode != Phase.PROBE_RTT) {
            mode = Phase.PROBE_RTT;
            saveWindow();
            probeUntilNs = -1;
        }
        if (mode == Phase.PROBE_RTT) {
            probeRtt(delivery, rate);
        }
    }

    private void probeRtt(Delivery delivery, DeliveryRate rate) {
        if (probeUntilNs < 0) {
            if (delivery.pipe <= LEAST_WINDOW) {
                probeUntilNs = delivery.nowNs + PROBE_RTT_NS;
                probeRoundDone = false;
                roundEnd = rate.delivered();
            }
            return;
        }
        probeRoundDone |= roundBegins;
        if (probeRoundDone && delivery.nowNs > probeUntilNs) {
            minRttSinceNs = delivery.nowNs;
            window = Math.max(window, priorWindow);
            mode = Phase.STARTUP;
            if (full) {
                probeBandwidth(delivery.nowNs);
            }
        }
    }

    /** §4.2.3. */
    private void setWindow(Delivery delivery, DeliveryRate rate, LossState state) {
        if (delivery.delivered > 0 && !recover(delivery, rate.delivered(), state)) {
            int target = quantized(product(windowGain()) + aggregated());
            if (full) {
                window = Math.min(window + delivery.delivered, target);
            } else if (window < target || rate.delivered() < INITIAL_WINDOW) {
                window += delivery.delivered;
            }
            window = Math.max(window, LEAST_WINDOW);
        }
        if (mode == Phase.PROBE_RTT) {
            window = Math.min(window, LEAST_WINDOW);
        }
    }

    private int aggregated() {
        return full ? aggregation.segments(bandwidth.max()) : 0;
    }

    private double windowGain() {
        return switch (mode) {
            case STARTUP, DRAIN -> HIGH_GAIN;
            case PROBE_RTT -> 1;
            default -> WINDOW_GAIN;
        };
    }

    /** §4.2.3.3: packet conservation in the first round trip of a recovery; true while it sets the window. */
    private boolean recover(Delivery delivery, long delivered, LossState state) {
        window = Math.max(window - delivery.lost, 1);
        boolean fast = state.state() == LossState.State.RECOVERY;
        if (fast && !recovering) {
            conserving = true;
            roundEnd = delivered;
            window = delivery.pipe + delivery.delivered;
        } else if ((recovering || timedOut) && state.open()) {
            window = Math.max(window, priorWindow);
            conserving = false;
            timedOut = false;
        }
        recovering = fast;
        if (conserving) {
            window = Math.max(window, delivery.pipe + delivery.delivered);
        }
        return conserving;
    }

    /** Bandwidth times least round trip times gain, segments. */
    private int product(double gain) {
        if (minRttNs == Long.MAX_VALUE) {
            return INITIAL_WINDOW;
        }
        return (int) Math.ceil(bandwidth.max() * minRttNs * gain);
    }

    private int inflight(double gain) {
        return quantized(product(gain));
    }

    /** §4.2.3.1: room for what offload keeps on its way, rounded up to even. */
    private int quantized(int segments) {
        int even = segments + 3 * burst() + 1 & ~1;
        return mode == Phase.PROBE_BW && cycle == 0 ? even + 2 : even;
    }

    private int burst() {
        double bytesPerNs = bandwidth.max() * mss * pacingGain() * PACING_MARGIN;
        int least = bytesPerNs < SLOW_BYTES_PER_NS ? 1 : 2;
        return Math.max(least, (int) (Math.min(bytesPerNs * BURST_NS, MAX_BURST_BYTES) / mss));
    }

    private double pacingGain() {
        return switch (mode) {
            case STARTUP -> HIGH_GAIN;
            case DRAIN -> 1 / HIGH_GAIN;
            case PROBE_BW -> PACING_GAINS[cycle];
            default -> 1;
        };
    }

    private void saveWindow() {
        boolean first = !recovering && !timedOut && mode != Phase.PROBE_RTT;
        priorWindow = first ? window : Math.max(priorWindow, window);
    }

    @Override
    public void sent(int segments) {}

    @Override
    public void paused(Scoreboard board, RetransmissionTimer timer, boolean open, long nowNs, int doubt) {}

    @Override
    public void reduce(int pipe) {
        saveWindow();
    }

    @Override
    public void reducedByTimer(int pipe) {}

    @Override
    public void reduced() {}

    @Override
    public void timedOut(int pipe, boolean first) {
        saveWindow();
        timedOut = true;
        recovering = false;
        fullBandwidth = 0;
        roundBegins = true;
        window = pipe + 1;
    }

    @Override
    public void restore() {
        fullBandwidth = 0;
        fullRounds = 0;
    }

    /** BBR keeps its window over an idle time. */
    @Override
    public void resumed(long idleNs, RetransmissionTimer timer) {}

    @Override
    public void correct(int segments) {
        window = segments;
    }

    @Override
    public boolean paces() {
        return true;
    }

    @Override
    public int window() {
        return window;
    }

    @Override
    public int threshold() {
        return -1;
    }

    @Override
    public Phase phase(LossState state) {
        return mode;
    }
}
