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

/** Losses at the end of a message that a probe found. */
public final class TailLoss implements Rule {
    private static final Threshold LEAST_TIME =
            new Threshold("least-time", "ms", 0, "waits shorter than this are not worth a word");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "tail-loss",
            "Losses at the end of a message",
            "Exchanges whose last segments were lost, so that nothing told of it before a probe or a " + "timer.",
            "Behind the last segment nothing follows that could tell of its loss. A sender with tail loss "
                    + "probes sends it again after about two round trips (RFC 8985 §7), without them only the "
                    + "retransmission timer does.",
            "Find where the packets are lost; keep SACK and tail loss probes on.",
            List.of(),
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
                WaitCause.TAIL_LOSS_PROBE,
                repeat -> repeat.trigger() == Retransmission.Trigger.TLP);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String cost = Durations.text(Occurrence.cost(group));
            String summary = Losses.words(group) + " with " + service + " waited " + cost + " for a tail loss probe.";
            return Told.of(summary, Confidence.STRONG, Occurrence.numbers(group))
                    .saving(Occurrence.cost(group), "nothing is lost");
        });
    }
}
