package org.wirelapse.analysis.rule.tcp;

import java.util.List;
import org.wirelapse.analysis.rule.RuleDescription;

/** Losses that acknowledgements told of. */
public final class FastRetransmit extends LossRule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "fast-retransmit",
            "Losses repaired on duplicate ACKs",
            "Exchanges that waited until duplicate or selective acknowledgements told the sender of a loss.",
            "The sender learns of a loss when later segments are acknowledged selectively (RFC 6675, RFC "
                    + "8985): about one round trip goes by, and the congestion window is cut (RFC 5681 §3.2).",
            "Find where packets are lost: a full queue, a bad link, a policer. The list of packets says "
                    + "whether it was before or behind this capture.",
            List.of("Reordering by more than the sender tolerates looks alike until the missing segment comes."),
            List.of(LEAST_TIME));

    /** The rule. */
    public FastRetransmit() {
        super(DESCRIPTION, LossKind.ACKNOWLEDGED);
    }
}
