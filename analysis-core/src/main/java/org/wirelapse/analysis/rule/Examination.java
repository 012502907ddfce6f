package org.wirelapse.analysis.rule;

import java.util.Comparator;
import java.util.List;
import org.wirelapse.analysis.progress.WorkSharing;
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

    /** What one rule said. */
    private record Answer(Check check, List<Finding> findings) {}

    /** Lets every rule look, one after the other. A rule that fails is a check that says so, and costs the others nothing. */
    public static Examination of(Traffic traffic, Thresholds thresholds) {
        return of(traffic, thresholds, false);
    }

    /**
     * Lets every rule look.
     *
     * @param parallel whether other threads may help; rules have no state, so the outcome is the same
     */
    public static Examination of(Traffic traffic, Thresholds thresholds, boolean parallel) {
        Answer[] all = new Answer[Rules.ALL.size()];
        WorkSharing.each(all.length, parallel, number -> all[number] = ask(Rules.ALL.get(number), traffic, thresholds));
        List<Answer> answers = List.of(all);
        return new Examination(
                answers.stream()
                        .flatMap(answer -> answer.findings().stream())
                        .sorted(WORST_FIRST)
                        .toList(),
                answers.stream().map(Answer::check).toList());
    }

    private static Answer ask(Rule rule, Traffic traffic, Thresholds thresholds) {
        String id = rule.description().id();
        try {
            String missing = rule.inapplicable(traffic);
            Verdict verdict = missing == null ? rule.examine(traffic, thresholds) : new Verdict.NotApplicable(missing);
            if (verdict instanceof Verdict.Found found) {
                return new Answer(new Check(id, Check.Status.FOUND, null), found.findings());
            }
            Check check = verdict instanceof Verdict.NotApplicable not
                    ? new Check(id, Check.Status.NOT_APPLICABLE, not.reason())
                    : new Check(id, Check.Status.CLEAR, null);
            return new Answer(check, List.of());
        } catch (RuntimeException e) {
            return new Answer(new Check(id, Check.Status.FAILED, "the rule itself failed: " + e), List.of());
        }
    }
}
