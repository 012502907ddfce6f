package org.wirelapse.analysis.rule.capture;

import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Grade;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;

/** Timestamps that step back. */
public final class ClockSteps implements CaptureRule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "clock-steps",
            "The clock stepped back",
            "Packets whose time is before that of the packet before them.",
            "The clock of the capturing machine was set, or packets of several interfaces were stored out of "
                    + "order. Where it was set, time is counted on from the packet before; what passed between the two "
                    + "packets is not known and missing from every wait across the step.",
            "Keep the clock steady while capturing (slew, not step); sort a merged capture with reordercap.",
            List.of(),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        int steps = traffic.capture().quality().clockSteps();
        if (steps == 0) {
            return new Verdict.Clear();
        }
        String summary = "The packets' times step back " + Counts.text(steps, "time") + ".";
        Told told = new Told(summary, Confidence.CERTAIN, Grade.NO_FAULT, Map.of("steps", steps));
        return new Findings(DESCRIPTION, traffic, thresholds).ofCapture(told, "frame.time_delta < 0");
    }
}
