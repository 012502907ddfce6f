package org.wirelapse.analysis.rule;

import org.wirelapse.analysis.traffic.Traffic;

/** A detector: a function from the traffic to a verdict, without state. */
public interface Rule {
    /** What it says of itself. */
    RuleDescription description();

    /**
     * Why it cannot be looked for in this traffic, or null if it can. Most rules have nothing to look at without connections.
     *
     * @param traffic all connections
     */
    default String inapplicable(Traffic traffic) {
        return traffic.connections().isEmpty() ? "the capture holds no TCP connections" : null;
    }

    /**
     * Looks.
     *
     * @param traffic all connections
     * @param thresholds what the user set
     */
    Verdict examine(Traffic traffic, Thresholds thresholds);
}
