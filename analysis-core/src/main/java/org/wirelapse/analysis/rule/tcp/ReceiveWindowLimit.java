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

/** Transfers that the receiver's window held back. */
public final class ReceiveWindowLimit extends WaitRule {
    private static final Threshold LEAST_TIME =
            new Threshold("least-time", "ms", 20, "waits shorter than this are not worth a word");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "receive-window-limit",
            "The receive window limited the transfer",
            "Transfers in which the sender had filled the window that the receiver announced and had to "
                    + "wait for an acknowledgement.",
            "No more than one receive window can be on its way in a round trip (RFC 9293 §3.8.6): the "
                    + "rate is at most window / round-trip time, whatever the path could carry.",
            "Let the receiver use a larger buffer: do not set SO_RCVBUF (that ends autotuning), raise the "
                    + "system limits, and see that window scaling (RFC 7323 §2) is not stripped on the way.",
            List.of("A slowly reading application keeps the window small as well."),
            List.of(LEAST_TIME));

    /** The rule. */
    public ReceiveWindowLimit() {
        super(DESCRIPTION, Confidence.CERTAIN, "for room in the receive window");
    }

    @Override
    protected List<Occurrence> waits(Traffic traffic, Thresholds thresholds) {
        return Occurrence.ofWaits(traffic, thresholds.of(DESCRIPTION, LEAST_TIME), WaitCause.RECEIVE_WINDOW);
    }

    @Override
    protected Saving saving(List<Occurrence> group) {
        return all(group, "the path and the congestion window carry what the larger buffer takes");
    }
}
