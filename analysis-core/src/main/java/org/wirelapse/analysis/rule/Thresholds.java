package org.wirelapse.analysis.rule;

import java.util.Map;

/**
 * Values that a user set.
 *
 * @param values by {@code rule.name}
 */
public record Thresholds(Map<String, Double> values) {
    /** Nothing set. */
    public static final Thresholds STANDARD = new Thresholds(Map.of());

    /** The value in force. */
    public double of(RuleDescription rule, Threshold threshold) {
        return values.getOrDefault(rule.id() + "." + threshold.name(), threshold.standard());
    }
}
