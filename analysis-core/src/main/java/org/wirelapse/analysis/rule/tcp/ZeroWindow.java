package org.wirelapse.analysis.rule.tcp;

import java.util.List;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Saving;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.WaitRule;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.wait.WaitCause;

/** A receiver that closed its window. */
public final class ZeroWindow extends WaitRule {
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

    /** The rule. */
    public ZeroWindow() {
        super(DESCRIPTION, Confidence.CERTAIN, "because the receiver had closed its window");
    }

    @Override
    protected List<Occurrence> waits(Traffic traffic, Thresholds thresholds) {
        return Occurrence.ofWaits(traffic, thresholds.of(DESCRIPTION, LEAST_TIME), WaitCause.ZERO_WINDOW);
    }

    @Override
    protected Saving saving(List<Occurrence> group) {
        return all(group, "the reader takes what comes as fast as it comes");
    }
}
