package org.wirelapse.analysis.compare;

import org.wirelapse.analysis.rule.Severity;

/**
 * What one rule found, before and after.
 *
 * @param rule id of the rule
 * @param title in a few words
 * @param before the worst severity before, null where it found nothing
 * @param after the worst severity after, null where it finds nothing
 * @param beforeCostNs cost before, for each exchange
 * @param afterCostNs cost after, for each exchange
 * @param state what became of it
 */
public record FindingChange(
        String rule, String title, Severity before, Severity after, long beforeCostNs, long afterCostNs, State state) {
    /** What became of a finding. Worst news first. */
    public enum State {
        NEW,
        WORSE,
        SAME,
        BETTER,
        GONE
    }

    /** Costs that differ by less than a fifth, or by less than this, are the same. */
    private static final long LEAST_DIFFERENCE_NS = 1_000_000;

    static FindingChange of(
            String rule, String title, Severity before, Severity after, long beforeCostNs, long afterCostNs) {
        return new FindingChange(
                rule, title, before, after, beforeCostNs, afterCostNs, state(before, after, beforeCostNs, afterCostNs));
    }

    private static State state(Severity before, Severity after, long beforeCostNs, long afterCostNs) {
        if (before == null || after == null) {
            return before == null ? State.NEW : State.GONE;
        }
        long difference = afterCostNs - beforeCostNs;
        if (Math.abs(difference) < Math.max(LEAST_DIFFERENCE_NS, Math.max(beforeCostNs, afterCostNs) / 5)) {
            return State.SAME;
        }
        return difference > 0 ? State.WORSE : State.BETTER;
    }

    /** True if it has come up, or has risen, to a severity or beyond it. */
    public boolean reached(Severity severity) {
        return after != null && after.compareTo(severity) >= 0 && (before == null || before.compareTo(severity) < 0);
    }
}
