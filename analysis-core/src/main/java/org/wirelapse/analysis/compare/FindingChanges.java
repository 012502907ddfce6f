package org.wirelapse.analysis.compare;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.rule.Severity;

/** Lays the findings of two captures side by side, rule by rule. */
final class FindingChanges {
    /**
     * All that one rule found in a capture.
     *
     * @param title in a few words
     * @param worst the worst severity
     * @param costNs cost in all
     */
    private record Found(String title, Severity worst, long costNs) {
        static Found of(Finding finding) {
            return new Found(finding.title(), finding.severity(), finding.costNs());
        }

        Found and(Found other) {
            Severity worse = worst.compareTo(other.worst) >= 0 ? worst : other.worst;
            return new Found(title, worse, costNs + other.costNs);
        }
    }

    private FindingChanges() {}

    static List<FindingChange> of(List<Finding> before, int exchangesBefore, List<Finding> after, int exchangesAfter) {
        Map<String, Found> earlier = byRule(before);
        Map<String, Found> later = byRule(after);
        Set<String> rules = new LinkedHashSet<>(later.keySet());
        rules.addAll(earlier.keySet());
        return rules.stream()
                .map(rule -> change(rule, earlier.get(rule), exchangesBefore, later.get(rule), exchangesAfter))
                .sorted(Comparator.comparing(FindingChange::state))
                .toList();
    }

    private static Map<String, Found> byRule(List<Finding> findings) {
        Map<String, Found> byRule = new LinkedHashMap<>();
        findings.forEach(finding -> byRule.merge(finding.rule(), Found.of(finding), Found::and));
        return byRule;
    }

    private static FindingChange change(
            String rule, Found before, int exchangesBefore, Found after, int exchangesAfter) {
        return FindingChange.of(
                rule,
                (after == null ? before : after).title(),
                before == null ? null : before.worst(),
                after == null ? null : after.worst(),
                before == null ? 0 : before.costNs() / Math.max(1, exchangesBefore),
                after == null ? 0 : after.costNs() / Math.max(1, exchangesAfter));
    }
}
