package org.wirelapse.analysis.rule.tcp;

import java.util.List;
import org.wirelapse.analysis.rule.RuleDescription;

/** Losses at the end of a message that a probe found. */
public final class TailLoss extends LossRule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "tail-loss",
            "Losses at the end of a message",
            "Exchanges whose last segments were lost, so that nothing told of it before a probe or a timer.",
            "Behind the last segment nothing follows that could tell of its loss. A sender with tail loss "
                    + "probes sends it again after about two round trips (RFC 8985 §7), without them only the "
                    + "retransmission timer does.",
            "Find where the packets are lost; keep SACK and tail loss probes on.",
            List.of(),
            List.of(LEAST_TIME));

    /** The rule. */
    public TailLoss() {
        super(DESCRIPTION, LossKind.PROBED);
    }
}
