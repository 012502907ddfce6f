package org.wirelapse.analysis.taps;

import org.wirelapse.analysis.flow.Direction;

/**
 * Finds how two clocks stand to each other. A packet to the server shows the clocks' difference plus a delay, one to the client the
 * difference less a delay. The line of the clocks lies between the two clouds; of all slopes the right one leaves the widest gap between
 * them, as one that is wrong tilts into both. Where queues leave several slopes equally good, the one that makes either cloud's edge
 * straight is taken.
 */
final class ClockFit {
    /** RFC 5905 §11.1: no clock that is kept at all runs wrong by more than 500 parts in a million. */
    private static final double MOST_DRIFT = 500e-6;
    /** Share of the widest gap that a slope may give away to queues. */
    private static final double LEAST_GAP = 0.98;
    /** A drift has to make the edge straighter by this factor, or there is none to be seen. */
    private static final double STRAIGHTER = 0.7;
    /** Timestamps of captures are not better than this. */
    private static final double LEAST_ROUGHNESS_NS = 5_000;
    /** A drift that changes less than this over the captures is told from jitter by nothing. */
    private static final double LEAST_EFFECT_NS = 150_000;
    /** Fewer spans do not make a line. */
    private static final int LEAST_SPANS = 8;

    private final long serverDurationNs;
    private final DelayEnvelope there;
    private final DelayEnvelope back;

    ClockFit(long serverDurationNs) {
        this.serverDurationNs = serverDurationNs;
        there = new DelayEnvelope(serverDurationNs, 1);
        back = new DelayEnvelope(serverDurationNs, -1);
    }

    /** One packet that both taps saw, each time since the begin of its tap's capture. */
    void add(Direction direction, long sentNs, long receivedNs) {
        if (direction == Direction.CLIENT_TO_SERVER) {
            there.add(sentNs, receivedNs);
        } else {
            back.add(receivedNs, sentNs);
        }
    }

    /**
     * The clock.
     *
     * @param startDifferenceNs what the clocks said when each capture began, server's less client's
     */
    ClockState solve(long startDifferenceNs) {
        if (there.filled() == 0 || back.filled() == 0) {
            return ClockState.unknown(ClockState.Problem.ONE_WAY);
        }
        double drift = drift();
        double gap = gap(drift);
        if (gap < 0) {
            return ClockState.unknown(exchanged() ? ClockState.Problem.EXCHANGED : ClockState.Problem.UNSTEADY);
        }
        double offset = there.least(drift) - gap / 2;
        return ClockState.of(new ServerClock(startDifferenceNs, offset, drift, Math.round(gap / 2)));
    }

    /** Sum of the shortest delays there and back, if the clock drifts so; negative where no line fits between. */
    private double gap(double drift) {
        return there.least(drift) + back.least(drift);
    }

    /** True if the packets to the server come by the server's tap first. */
    private boolean exchanged() {
        boolean seen = false;
        for (int span = 0; span < DelayEnvelope.SPANS; span++) {
            if (there.has(span) && back.has(span)) {
                seen = true;
                if (there.difference(span) + back.difference(span) > 0) {
                    return false;
                }
            }
        }
        return seen;
    }

    private double drift() {
        if (Math.max(there.filled(), back.filled()) < LEAST_SPANS) {
            return 0;
        }
        double[] slopes = new Slopes(MOST_DRIFT).add(there).add(back).toArray();
        double widest = gap(0);
        for (double slope : slopes) {
            widest = Math.max(widest, gap(slope));
        }
        double best = 0;
        double least = gap(0) < LEAST_GAP * widest ? Double.POSITIVE_INFINITY : STRAIGHTER * roughness(0);
        for (double slope : slopes) {
            if (gap(slope) >= LEAST_GAP * widest && roughness(slope) < least) {
                best = slope;
                least = roughness(slope);
            }
        }
        return Math.abs(best) * serverDurationNs < LEAST_EFFECT_NS ? 0 : best;
    }

    /** That of the straighter edge: a queue can roughen one, a drift roughens both. */
    private double roughness(double drift) {
        return Math.max(LEAST_ROUGHNESS_NS, Math.min(roughness(there, drift), roughness(back, drift)));
    }

    private static double roughness(DelayEnvelope envelope, double drift) {
        return envelope.filled() < LEAST_SPANS ? Double.POSITIVE_INFINITY : envelope.roughness(drift);
    }
}
