package org.wirelapse.analysis.rule.tcp;

import java.util.List;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.WaitRule;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.wait.WaitCause;

/** A window that had opened, which the sender learned late. */
public final class WindowUpdateLost extends WaitRule {
    private static final Threshold LEAST_TIME =
            new Threshold("least-time", "ms", 5, "waits shorter than this are not worth a word");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "window-update-lost",
            "A window update was lost",
            "Senders that went on waiting for a window that was open again.",
            "A receiver tells with an acknowledgement that its window is open again. That segment is not repeated"
                    + " if it gets lost: the sender learns of it when it probes the window (RFC 9293 §3.8.6.1), at "
                    + "intervals that double.",
            "Find where packets towards the sender are lost.",
            List.of("A receiver that was slow to send the update looks alike away from it."),
            List.of(LEAST_TIME));

    /** The rule. */
    public WindowUpdateLost() {
        super(DESCRIPTION, Confidence.STRONG, "for a window that was open again, until a probe told the sender");
    }

    @Override
    protected List<Occurrence> waits(Traffic traffic, Thresholds thresholds) {
        return Occurrence.ofWaits(traffic, thresholds.of(DESCRIPTION, LEAST_TIME), WaitCause.WINDOW_PROBE);
    }
}
