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

/** Transfers that a young congestion window held back. */
public final class SlowStartCost extends WaitRule {
    private static final Threshold LEAST_TIME =
            new Threshold("least-time", "ms", 50, "waits shorter than this are not worth a word");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "slow-start-cost",
            "Slow start held the transfer back",
            "Exchanges whose sender had filled a congestion window that was still growing from its start.",
            "A new connection begins with ten segments (RFC 6928) and doubles each round trip (RFC 5681 "
                    + "§3.1), so a large answer over a long path takes several round trips however fast the path "
                    + "is.",
            "Use connections again, whose window has grown; send less; serve from nearer. A larger "
                    + "initial window helps where the path is known to bear it.",
            List.of("A sender limited by its send buffer waits for acknowledgements as well."),
            List.of(LEAST_TIME));

    /** The rule. */
    public SlowStartCost() {
        super(DESCRIPTION, Confidence.STRONG, "for a congestion window that was still growing");
    }

    @Override
    protected List<Occurrence> waits(Traffic traffic, Thresholds thresholds) {
        return Occurrence.ofWaits(traffic, thresholds.of(DESCRIPTION, LEAST_TIME), WaitCause.SLOW_START);
    }

    @Override
    protected Saving saving(List<Occurrence> group) {
        return new Saving(
                twoRoundsNs(group), "a first window of four times the size saves two rounds and loses nothing");
    }

    /** Each round doubles the window (RFC 5681 §3.1), so one of four times the size is two rounds ahead. */
    private static long twoRoundsNs(List<Occurrence> group) {
        return group.stream()
                .mapToLong(o -> Math.min(
                        o.costNs(),
                        2 * Math.max(0, o.connection().tcp().vantage().roundTripNs())))
                .sum();
    }
}
