package org.wirelapse.analysis.rule.tcp;

import java.util.List;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Saving;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.WaitRule;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.wait.WaitCause;

/** Losses that acknowledgements told of. */
public final class FastRetransmit extends WaitRule {
    private static final Threshold LEAST_TIME =
            new Threshold("least-time", "ms", 0, "waits shorter than this are not worth a word");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "fast-retransmit",
            "Losses repaired on duplicate ACKs",
            "Exchanges that waited until duplicate or selective acknowledgements told the sender of a " + "loss.",
            "The sender learns of a loss when later segments are acknowledged selectively (RFC 6675, RFC "
                    + "8985): about one round trip goes by, and the congestion window is cut (RFC 5681 §3.2).",
            "Find where packets are lost: a full queue, a bad link, a policer. The list of packets says "
                    + "whether it was before or behind this capture.",
            List.of("Reordering by more than the sender tolerates looks alike until the missing segment comes."),
            List.of(LEAST_TIME));

    /** The rule. */
    public FastRetransmit() {
        super(DESCRIPTION, Confidence.STRONG, "until acknowledgements had told of a loss");
    }

    @Override
    protected List<Occurrence> waits(Traffic traffic, Thresholds thresholds) {
        return Losses.of(
                traffic,
                thresholds.of(DESCRIPTION, LEAST_TIME),
                WaitCause.FAST_RETRANSMIT,
                repeat -> repeat.trigger() == Retransmission.Trigger.FAST
                        || repeat.trigger() == Retransmission.Trigger.RACK);
    }

    @Override
    protected Saving saving(List<Occurrence> group) {
        return all(group, "nothing is lost");
    }

    @Override
    protected String payers(List<Occurrence> group) {
        return Losses.words(group);
    }
}
