package org.wirelapse.analysis.congestion;

/** How far an estimate of the congestion window and its bounds can be relied on. */
public enum EstimateConfidence {
    /**
     * A documented rule of the stack, which the sender's behaviour confirmed lately: it stopped with as much in flight as the rule allows, or
     * it is repairing losses by a rule that only needs what the capture holds.
     */
    STRONG,
    /**
     * Best guess: the sender did not show its window lately, or contradicted the rule, or the capture lacks what the rule needs (the beginning
     * of the connection, packets, timestamps away from the sender, SACK).
     */
    HEURISTIC;

    private static final EstimateConfidence[] ALL = values();

    /** The constant with this ordinal. */
    static EstimateConfidence of(int ordinal) {
        return ALL[ordinal];
    }
}
