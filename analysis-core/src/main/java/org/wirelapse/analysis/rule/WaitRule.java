package org.wirelapse.analysis.rule;

import java.util.List;
import org.wirelapse.analysis.rule.Findings.Grade;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Durations;

/** A rule about time that exchanges and turns waited for one reason. What it says is a sentence: who waited, how long, for what. */
public abstract class WaitRule implements Rule {
    private final RuleDescription description;
    private final Confidence confidence;
    private final String reason;

    /**
     * For one reason.
     *
     * @param confidence what its findings rest on
     * @param reason end of the sentence "3 exchanges with a service waited 20 ms …"
     */
    protected WaitRule(RuleDescription description, Confidence confidence, String reason) {
        this.description = description;
        this.confidence = confidence;
        this.reason = reason;
    }

    @Override
    public final RuleDescription description() {
        return description;
    }

    @Override
    public final Verdict examine(Traffic traffic, Thresholds thresholds) {
        return new Findings(description, traffic, thresholds).perService(waits(traffic, thresholds), this::tell);
    }

    private Told tell(String service, List<Occurrence> group) {
        String summary = sentence(payers(group) + " with " + service, group);
        return new Told(summary, confidence, grade(), Occurrence.numbers(group), saving(group));
    }

    /** Who waited, and for how long. */
    protected abstract List<Occurrence> waits(Traffic traffic, Thresholds thresholds);

    /** What is said: who waited, how long, for what. */
    protected String sentence(String who, List<Occurrence> group) {
        return who + " waited " + Durations.text(Occurrence.cost(group)) + " " + reason + ".";
    }

    /** Who waited, in words. */
    protected String payers(List<Occurrence> group) {
        return Occurrence.payers(group);
    }

    /** What the advice would have saved, or null if nothing that could be estimated. */
    protected Saving saving(List<Occurrence> group) {
        return null;
    }

    /** All of what was waited, if an assumption holds. */
    protected static Saving all(List<Occurrence> group, String assumption) {
        return new Saving(Occurrence.cost(group), assumption);
    }

    /** What a finding's severity comes from. */
    protected Grade grade() {
        return Grade.BY_COST;
    }
}
