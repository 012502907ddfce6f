package org.wirelapse.analysis.rule;

import java.util.List;

/** A rule's answer. Silence is explained. */
public sealed interface Verdict {
    /**
     * It is there.
     *
     * @param findings at least one
     */
    record Found(List<Finding> findings) implements Verdict {}

    /** Looked for, and not there. */
    record Clear() implements Verdict {}

    /**
     * Could not be looked for.
     *
     * @param reason why
     */
    record NotApplicable(String reason) implements Verdict {}

    /** Found, or clear where the list is empty. */
    static Verdict of(List<Finding> findings) {
        return findings.isEmpty() ? new Clear() : new Found(findings);
    }

    /** What it found, empty if nothing. */
    static List<Finding> findings(Verdict verdict) {
        return verdict instanceof Found found ? found.findings() : List.of();
    }
}
