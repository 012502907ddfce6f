package org.wirelapse.analysis.congestion;

/**
 * The congestion control of one direction's sender, in sum.
 *
 * @param algorithm what it followed
 * @param confidence 0 (a guess) to 1 (certain)
 */
public record CongestionFacts(Algorithm algorithm, double confidence) {
    /** Too little was sent to tell. */
    public static final CongestionFacts INSUFFICIENT = new CongestionFacts(Algorithm.INSUFFICIENT, 0);
}
