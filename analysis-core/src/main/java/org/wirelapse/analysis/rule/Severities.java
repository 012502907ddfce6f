package org.wirelapse.analysis.rule;

import java.util.List;

/**
 * How much a finding matters by what it cost: the same scale for every rule.
 *
 * @param thresholds what the user set
 * @param accountedNs time of all exchanges and turns of the capture
 */
record Severities(Thresholds thresholds, long accountedNs) {
    private static final Threshold HIGH_COST =
            new Threshold("high-cost", "ms", 1000, "a cost from here on makes a finding HIGH");
    private static final Threshold HIGH_SHARE = new Threshold(
            "high-share", "%", 20, "a share of the time of all exchanges and turns from here on makes a finding HIGH");
    private static final Threshold MEDIUM_COST =
            new Threshold("medium-cost", "ms", 100, "a cost from here on makes a finding MEDIUM");
    private static final Threshold MEDIUM_SHARE = new Threshold(
            "medium-share",
            "%",
            5,
            "a share of the time of all exchanges and turns from here on makes a finding MEDIUM");

    /** The scale as something whose thresholds can be listed and set, as a rule's can. */
    static final RuleDescription SCALE = new RuleDescription(
            "severity",
            "Severity of findings",
            "Grades every finding by its cost.",
            "A finding is graded by the time that was lost by it, and is HIGH where data was lost.",
            "",
            List.of(),
            List.of(HIGH_COST, HIGH_SHARE, MEDIUM_COST, MEDIUM_SHARE));

    Severity of(long costNs) {
        double share = accountedNs == 0 ? 0 : 100.0 * costNs / accountedNs;
        double ms = costNs / 1e6;
        if (ms >= thresholds.of(SCALE, HIGH_COST) || share >= thresholds.of(SCALE, HIGH_SHARE)) {
            return Severity.HIGH;
        }
        return ms >= thresholds.of(SCALE, MEDIUM_COST) || share >= thresholds.of(SCALE, MEDIUM_SHARE)
                ? Severity.MEDIUM
                : Severity.LOW;
    }
}
