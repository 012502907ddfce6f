package org.wirelapse.analysis.rule;

/**
 * What became of one rule.
 *
 * @param rule id of the rule
 * @param status the outcome
 * @param reason why it did not apply or failed, or null
 */
public record Check(String rule, Status status, String reason) {
    /** Outcomes. */
    public enum Status {
        FOUND,
        CLEAR,
        NOT_APPLICABLE,
        FAILED
    }
}
