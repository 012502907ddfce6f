package org.wirelapse.analysis.rule.tcp;

import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.WaitCause;

/** A small segment that Nagle's algorithm held until the other side's delayed acknowledgement came. */
public final class NagleDelayedAck implements Rule {
    private static final Threshold LEAST_DELAY = new Threshold(
            "least-delay", "ms", 20, "an acknowledgement that came sooner than this was not a delayed one");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "nagle-delayed-ack",
            "Nagle's algorithm met delayed ACKs",
            "Writes of one message in several small pieces, of which the later ones waited for a delayed acknowledgement.",
            "A sender with Nagle's algorithm keeps a small segment back while an earlier one is not acknowledged"
                    + " (RFC 9293 §3.7.4); a receiver that has nothing to answer yet delays that acknowledgement by up to"
                    + " 500 ms (RFC 9293 §3.8.6.3). Each waits for the other until the receiver's timer runs out.",
            "Write each message in one piece (join header and body before sending), or set TCP_NODELAY on the side"
                    + " that sends in pieces.",
            List.of(
                    "TCP_CORK or MSG_MORE left set holds the last piece as well, for about 200 ms.",
                    "An application that pauses between its writes for as long as the acknowledgement takes looks alike."),
            List.of(LEAST_DELAY));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    /** From how much delay on a stall is this rule's affair, and not nagle-hold's. */
    static double leastDelayNs(Thresholds thresholds) {
        return thresholds.of(DESCRIPTION, LEAST_DELAY) * 1e6;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        double least = leastDelayNs(thresholds);
        List<Occurrence> stalls = Occurrence.ofWaits(
                traffic,
                0,
                (connection, exchange, wait) -> Stalls.delayed(exchange, wait, least),
                WaitCause.NAGLE,
                WaitCause.DELAYED_ACK);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(stalls, (service, group) -> {
            long cost = Occurrence.cost(group);
            long worst = group.get(0).costNs();
            String summary = Occurrence.payers(group) + " with " + service + " stood still for "
                    + Durations.text(cost)
                    + " in all, " + Durations.text(worst)
                    + " at worst: a small segment was held back until a delayed acknowledgement came.";
            return Told.of(
                            summary,
                            Confidence.STRONG,
                            Map.of("exchanges", group.size(), "cost_ns", cost, "worst_ns", worst))
                    .saving(cost, "what was held back was ready when the segment before it left");
        });
    }
}
