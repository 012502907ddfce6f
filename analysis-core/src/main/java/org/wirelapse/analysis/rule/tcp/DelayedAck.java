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

/** A delayed acknowledgement that held a sender without Nagle's rule. */
public final class DelayedAck extends WaitRule {
    private static final Threshold LEAST_TIME = new Threshold(
            "least-time", "ms", 20, "an acknowledgement that came sooner than this was not a delayed one");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "delayed-ack",
            "A delayed ACK held the sender up",
            "Transfers that stood still until the other side's delayed-ACK timer ran out, other than by Nagle's "
                    + "rule.",
            "A receiver may delay an acknowledgement by up to 500 ms if fewer than two full segments came (RFC "
                    + "9293 §3.8.6.3); Linux waits 40 ms and more. A sender whose window is full then waits for that timer.",
            "Let the sender's first window hold two segments at least; on the receiver TCP_QUICKACK.",
            List.of(),
            List.of(LEAST_TIME));

    /** The rule. */
    public DelayedAck() {
        super(DESCRIPTION, Confidence.STRONG, "for acknowledgements that a timer sent");
    }

    @Override
    protected List<Occurrence> waits(Traffic traffic, Thresholds thresholds) {
        return Occurrence.ofWaits(
                traffic,
                thresholds.of(DESCRIPTION, LEAST_TIME),
                (connection, interval, wait) -> !Stalls.behindNagle(interval, wait),
                WaitCause.DELAYED_ACK);
    }

    @Override
    protected Saving saving(List<Occurrence> group) {
        return all(group, "the acknowledgement comes at once");
    }
}
