package org.wirelapse.analysis.tcp;

import java.util.OptionalLong;

/**
 * Distribution of the unambiguous samples from a data segment to its acknowledgement, at the tap.
 *
 * @param samples how many
 * @param minNs smallest, empty without samples, as the others
 * @param medianNs median
 * @param p95Ns 95th percentile
 * @param maxNs largest
 */
public record RoundTripTimes(
        int samples, OptionalLong minNs, OptionalLong medianNs, OptionalLong p95Ns, OptionalLong maxNs) {
    /** No samples. */
    public static final RoundTripTimes NONE = new RoundTripTimes(
            0, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
}
