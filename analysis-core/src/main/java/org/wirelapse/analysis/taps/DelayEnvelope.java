package org.wirelapse.analysis.taps;

import java.util.Arrays;

/**
 * The quickest packets of one direction over time: for each of {@link #SPANS} equal spans of the server's capture the packet whose
 * difference of the two clocks leaves least room for a delay. Bounded, however long the captures are.
 */
final class DelayEnvelope {
    static final int SPANS = 256;

    private final long spanNs;
    /** +1 where a delay makes the difference larger (client to server), -1 where it makes it smaller. */
    private final int sign;
    /** Times on the server's clock, ns since the server's capture began. */
    private final long[] timesNs = new long[SPANS];
    /** Signed differences, least delay first; {@link Long#MAX_VALUE} where a span has no packet. */
    private final long[] differencesNs = new long[SPANS];

    private int filled;

    DelayEnvelope(long durationNs, int sign) {
        spanNs = durationNs / SPANS + 1;
        this.sign = sign;
        Arrays.fill(differencesNs, Long.MAX_VALUE);
    }

    /** One packet seen at both taps, each time since the begin of its capture. */
    void add(long clientNs, long serverNs) {
        int span = (int) Math.min(SPANS - 1, Math.max(0, serverNs / spanNs));
        long difference = sign * (serverNs - clientNs);
        if (differencesNs[span] == Long.MAX_VALUE) {
            filled++;
        }
        if (difference < differencesNs[span]) {
            differencesNs[span] = difference;
            timesNs[span] = serverNs;
        }
    }

    /** How many spans have a packet. */
    int filled() {
        return filled;
    }

    boolean has(int span) {
        return differencesNs[span] != Long.MAX_VALUE;
    }

    /** Least signed difference in a span that has a packet. */
    long difference(int span) {
        return differencesNs[span];
    }

    /** The least signed difference over a clock that runs by this much fast, in ns. */
    double least(double drift) {
        double least = Double.POSITIVE_INFINITY;
        for (int span = 0; span < SPANS; span++) {
            if (has(span)) {
                least = Math.min(least, above(span, drift));
            }
        }
        return least;
    }

    /** Mean height of the envelope over its lowest point, in ns. */
    double roughness(double drift) {
        double sum = 0;
        for (int span = 0; span < SPANS; span++) {
            sum += has(span) ? above(span, drift) : 0;
        }
        return sum / filled - least(drift);
    }

    /** Drift that two spans suggest. */
    double slope(int one, int other) {
        return sign * rise(one, other);
    }

    /** True if the edge of the envelope bends upwards in the middle one of three spans. */
    boolean turnsUp(int before, int middle, int after) {
        return rise(before, middle) < rise(middle, after);
    }

    private double rise(int one, int other) {
        return (double) (differencesNs[other] - differencesNs[one]) / (timesNs[other] - timesNs[one]);
    }

    private double above(int span, double drift) {
        return differencesNs[span] - sign * drift * timesNs[span];
    }
}
