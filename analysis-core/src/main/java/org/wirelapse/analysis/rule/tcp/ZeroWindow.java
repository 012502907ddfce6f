package org.wirelapse.analysis.rule.tcp;

import java.util.List;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.WaitCause;

/** A receiver that closed its window. */
public final class ZeroWindow implements Rule {
    private static final Threshold LEAST_TIME =
            new Threshold("least-time", "ms", 5, "waits shorter than this are not worth a word");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "zero-window",
            "The receiver's window was closed",
            "Transfers that stood still because the receiver announced a window of zero.",
            "A receiver whose application does not read fills its buffer and announces a window of zero "
                    + "(RFC 9293 §3.8.6); the sender may then send nothing but probes until the window opens again.",
            "Look at the application that receives: why did it not read? A larger receive buffer only "
                    + "puts it off.",
            List.of("A window that is opened by an update which gets lost stays closed for longer, until a probe "
                    + "finds out."),
            List.of(LEAST_TIME));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found =
                Occurrence.ofWaits(traffic, thresholds.of(DESCRIPTION, LEAST_TIME), WaitCause.ZERO_WINDOW);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String cost = Durations.text(Occurrence.cost(group));
            String summary = Occurrence.payers(group) + " with " + service + " stood still for " + cost
                    + " because the receiver had closed its window.";
            return Told.of(summary, Confidence.CERTAIN, Occurrence.numbers(group))
                    .saving(Occurrence.cost(group), "the reader takes what comes as fast as it comes");
        });
    }
}
