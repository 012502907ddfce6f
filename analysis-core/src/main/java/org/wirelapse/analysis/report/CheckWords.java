package org.wirelapse.analysis.report;

import org.wirelapse.analysis.rule.Check;

/** Outcomes of checks in words. */
public final class CheckWords {
    private CheckWords() {}

    /** For example {@code not applicable}. */
    public static String of(Check.Status status) {
        return switch (status) {
            case FOUND -> "found";
            case CLEAR -> "looked for and not there";
            case NOT_APPLICABLE -> "not applicable";
            case FAILED -> "failed";
        };
    }
}
