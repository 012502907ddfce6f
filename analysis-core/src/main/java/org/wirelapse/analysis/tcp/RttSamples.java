package org.wirelapse.analysis.tcp;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Round-trip samples of one direction's data, in the order of the acknowledgements. The arrays have the same length and must not be
 * changed.
 *
 * @param dataRows row of the data segment
 * @param ackRows row of the first acknowledgement that covers it
 * @param rttNs time between both at the tap; the network's round trip only where the tap stands at the sender
 * @param ambiguous true where the acknowledged bytes had been sent more than once, or waited for a hole to be filled, and timestamps do not
 *     tell which copy was meant (Karn's algorithm, RFC 6298 §3)
 */
public record RttSamples(int[] dataRows, int[] ackRows, long[] rttNs, boolean[] ambiguous) {
    /** Number of samples. */
    public int size() {
        return rttNs.length;
    }

    /** Distribution of the samples that are not ambiguous. */
    public RoundTripTimes distribution() {
        long[] sorted = new long[rttNs.length];
        int count = 0;
        for (int i = 0; i < rttNs.length; i++) {
            if (!ambiguous[i]) {
                sorted[count++] = rttNs[i];
            }
        }
        if (count == 0) {
            return RoundTripTimes.NONE;
        }
        Arrays.sort(sorted, 0, count);
        return new RoundTripTimes(
                count,
                OptionalLong.of(sorted[0]),
                OptionalLong.of(sorted[(count - 1) / 2]),
                OptionalLong.of(sorted[(int) ((count - 1) * 95L / 100)]),
                OptionalLong.of(sorted[count - 1]));
    }

    /** The smallest sample that is not ambiguous, or -1. */
    long minNs() {
        long min = -1;
        for (int i = 0; i < rttNs.length; i++) {
            if (!ambiguous[i] && (min < 0 || rttNs[i] < min)) {
                min = rttNs[i];
            }
        }
        return min;
    }
}
