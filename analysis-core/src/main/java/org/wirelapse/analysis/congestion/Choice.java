package org.wirelapse.analysis.congestion;

/**
 * The algorithm that a sender followed.
 *
 * @param algorithm its name, or why it has none
 * @param confidence 0 (a guess) to 1 (certain)
 */
record Choice(Algorithm algorithm, double confidence) {
    /** Enough was seen, and nothing known fits. */
    static final Choice UNKNOWN = new Choice(Algorithm.UNKNOWN, 0);

    /** Too little was seen to tell. */
    static final Choice INSUFFICIENT = new Choice(Algorithm.INSUFFICIENT, 0);
}
