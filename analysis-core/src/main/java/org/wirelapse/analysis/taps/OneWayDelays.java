package org.wirelapse.analysis.taps;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Distribution of the times that packets took from one tap to the other.
 *
 * @param samples how many
 * @param minNs shortest, empty without samples, as the others
 * @param medianNs median
 * @param p95Ns 95th percentile
 * @param maxNs longest
 */
public record OneWayDelays(
        int samples, OptionalLong minNs, OptionalLong medianNs, OptionalLong p95Ns, OptionalLong maxNs) {
    /** No samples. */
    public static final OneWayDelays NONE =
            new OneWayDelays(0, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    /** The distribution of delays, which are sorted in place. */
    static OneWayDelays of(long[] delaysNs) {
        if (delaysNs.length == 0) {
            return NONE;
        }
        Arrays.sort(delaysNs);
        int last = delaysNs.length - 1;
        return new OneWayDelays(
                delaysNs.length,
                OptionalLong.of(delaysNs[0]),
                OptionalLong.of(delaysNs[last / 2]),
                OptionalLong.of(delaysNs[(int) (last * 95L / 100)]),
                OptionalLong.of(delaysNs[last]));
    }
}
