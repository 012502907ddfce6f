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

/** A small segment held by Nagle's algorithm for a plain round trip. */
public final class NagleHold extends WaitRule {
    private static final Threshold LEAST_TIME =
            new Threshold("least-time", "ms", 2, "waits shorter than this are not worth a word");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "nagle-hold",
            "Nagle's algorithm held a small segment back",
            "Small segments that waited for the acknowledgement of the one before, which came at once.",
            "A sender with Nagle's algorithm keeps a small segment back while an earlier one is not "
                    + "acknowledged (RFC 9293 §3.7.4). Where the receiver acknowledges at once this costs one round "
                    + "trip.",
            "Write each message in one piece, or set TCP_NODELAY.",
            List.of("TCP_CORK or MSG_MORE hold the last piece as well."),
            List.of(LEAST_TIME));

    /** The rule. */
    public NagleHold() {
        super(DESCRIPTION, Confidence.STRONG, "for the acknowledgement of a small segment before the next could leave");
    }

    @Override
    protected List<Occurrence> waits(Traffic traffic, Thresholds thresholds) {
        // A wait that a delayed acknowledgement made longer is the affair of nagle-delayed-ack.
        double delayedNs = NagleDelayedAck.leastDelayNs(thresholds);
        return Occurrence.ofWaits(
                traffic,
                thresholds.of(DESCRIPTION, LEAST_TIME),
                (connection, interval, wait) -> !Stalls.delayed(interval, wait, delayedNs),
                WaitCause.NAGLE);
    }

    @Override
    protected Saving saving(List<Occurrence> group) {
        return all(group, "what was held back was ready when the segment before it left");
    }
}
