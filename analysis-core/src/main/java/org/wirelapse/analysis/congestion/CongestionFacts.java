package org.wirelapse.analysis.congestion;

/**
 * The congestion control of one direction's sender, in sum.
 *
 * @param algorithm what it followed
 * @param confidence 0 (a guess) to 1 (certain)
 */
public record CongestionFacts(Algorithm algorithm, double confidence) {
    /** Enough was seen, and nothing known fits. */
    public static final CongestionFacts UNKNOWN = new CongestionFacts(Algorithm.UNKNOWN, 0);

    /** Too little was sent to tell. */
    public static final CongestionFacts INSUFFICIENT = new CongestionFacts(Algorithm.INSUFFICIENT, 0);
}
