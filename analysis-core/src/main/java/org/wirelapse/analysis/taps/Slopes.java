package org.wirelapse.analysis.taps;

import java.util.Arrays;

/** Slopes worth trying: those of the lower hulls of the envelopes, where the widest gap has to be, and none steeper than a limit. */
final class Slopes {
    private final double most;
    private final double[] slopes = new double[2 * DelayEnvelope.SPANS];
    private int count;

    Slopes(double most) {
        this.most = most;
    }

    /** Walks the lower hull from left to right (Andrew's monotone chain). */
    Slopes add(DelayEnvelope envelope) {
        int[] hull = new int[DelayEnvelope.SPANS];
        int size = 0;
        for (int span = 0; span < DelayEnvelope.SPANS; span++) {
            if (envelope.has(span)) {
                while (size >= 2 && !envelope.turnsUp(hull[size - 2], hull[size - 1], span)) {
                    size--;
                }
                hull[size++] = span;
            }
        }
        for (int i = 1; i < size; i++) {
            double slope = envelope.slope(hull[i - 1], hull[i]);
            if (Math.abs(slope) <= most) {
                slopes[count++] = slope;
            }
        }
        return this;
    }

    double[] toArray() {
        return Arrays.copyOf(slopes, count);
    }
}
