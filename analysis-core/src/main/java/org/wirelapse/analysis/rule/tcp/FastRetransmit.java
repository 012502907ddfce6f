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
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.WaitCause;

/** Losses that acknowledgements told of. */
public final class FastRetransmit implements Rule {
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

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = Losses.of(
                traffic,
                thresholds.of(DESCRIPTION, LEAST_TIME),
                WaitCause.FAST_RETRANSMIT,
                repeat -> repeat.trigger() == Retransmission.Trigger.FAST
                        || repeat.trigger() == Retransmission.Trigger.RACK);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String cost = Durations.text(Occurrence.cost(group));
            String summary = Losses.words(group) + " with " + service + " waited " + cost
                    + " until acknowledgements had told of a loss.";
            return Told.of(summary, Confidence.STRONG, Occurrence.numbers(group))
                    .saving(Occurrence.cost(group), "nothing is lost");
        });
    }
}
