package org.wirelapse.analysis.compare;

/**
 * Whether two samples can come from the same distribution: the rank-sum test of Mann and Whitney (1947), which asks nothing of its shape,
 * with the normal approximation corrected for ties and continuity.
 */
final class RankTest {
    /** With fewer on one side the approximation does not hold. */
    static final int LEAST = 8;

    private RankTest() {}

    /** How probable so large a difference would be by chance, 0 to 1; 1 where all values are equal. Both samples hold {@link #LEAST}. */
    static double probability(Sample a, Sample b) {
        double n = a.size();
        double m = b.size();
        double rankSum = 0;
        double ties = 0;
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            long value = j == b.size() || i < a.size() && a.ns(i) <= b.ns(j) ? a.ns(i) : b.ns(j);
            int fromA = i;
            int fromB = j;
            while (i < a.size() && a.ns(i) == value) {
                i++;
            }
            while (j < b.size() && b.ns(j) == value) {
                j++;
            }
            double equal = i - fromA + j - fromB;
            rankSum += (i - fromA) * (fromA + fromB + (equal + 1) / 2);
            ties += equal * equal * equal - equal;
        }
        double all = n + m;
        double variance = n * m / 12 * (all + 1 - ties / (all * (all - 1)));
        double distance = Math.abs(rankSum - n * (n + 1) / 2 - n * m / 2) - 0.5;
        return variance <= 0 || distance <= 0 ? 1 : twoSided(distance / Math.sqrt(variance));
    }

    /** Probability that a normal variable lies further out, both sides; Abramowitz and Stegun 26.2.17, off by less than 1e-7. */
    private static double twoSided(double deviations) {
        double t = 1 / (1 + 0.2316419 * deviations);
        double polynomial =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return Math.min(1, 2 * Math.exp(-deviations * deviations / 2) / Math.sqrt(2 * Math.PI) * polynomial);
    }
}
