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

/** Losses at the end of a message that a probe found. */
public final class TailLoss extends WaitRule {
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

    /** The rule. */
    public TailLoss() {
        super(DESCRIPTION, Confidence.STRONG, "for a tail loss probe");
    }

    @Override
    protected List<Occurrence> waits(Traffic traffic, Thresholds thresholds) {
        return Losses.of(
                traffic,
                thresholds.of(DESCRIPTION, LEAST_TIME),
                WaitCause.TAIL_LOSS_PROBE,
                repeat -> repeat.trigger() == Retransmission.Trigger.TLP);
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
