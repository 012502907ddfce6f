package org.wirelapse.analysis.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wirelapse.analysis.traffic.Traffic;

/**
 * What all rules said.
 *
 * @param findings worst first
 * @param checks one for each rule, in the order of {@link Rules#ALL}
 */
public record Examination(List<Finding> findings, List<Check> checks) {
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparingLong(Finding::costNs)
            .reversed()
            .thenComparing(Finding::rule);

    /** Lets every rule look. A rule that fails is a check that says so, and costs the others nothing. */
    public static Examination of(Traffic traffic, Thresholds thresholds) {
        List<Finding> findings = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        for (Rule rule : Rules.ALL) {
            checks.add(examine(rule, traffic, thresholds, findings));
        }
        findings.sort(WORST_FIRST);
        return new Examination(List.copyOf(findings), List.copyOf(checks));
    }

    private static Check examine(Rule rule, Traffic traffic, Thresholds thresholds, List<Finding> findings) {
        String id = rule.description().id();
        try {
            String missing = rule.inapplicable(traffic);
            Verdict verdict = missing == null ? rule.examine(traffic, thresholds) : new Verdict.NotApplicable(missing);
            if (verdict instanceof Verdict.Found found) {
                findings.addAll(found.findings());
                return new Check(id, Check.Status.FOUND, null);
            }
            return verdict instanceof Verdict.NotApplicable not
                    ? new Check(id, Check.Status.NOT_APPLICABLE, not.reason())
                    : new Check(id, Check.Status.CLEAR, null);
        } catch (RuntimeException e) {
            return new Check(id, Check.Status.FAILED, "the rule itself failed: " + e);
        }
    }
}
