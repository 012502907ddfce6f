package org.wirelapse.analysis.rule.capture;

import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Grade;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.tcp.Vantage;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;

/** Connections of which it is not known where they were captured. */
public final class VantagePoint implements Rule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "vantage",
            "Where this was captured is not known",
            "Connections with exchanges whose place of capture the packets do not tell.",
            "Whether a delay arose at a host or on the path is told by where on the path the tap was. Where the "
                    + "round trips to both sides are alike or tiny, that cannot be inferred, and waits at the ends may be "
                    + "counted to the path.",
            "Say where it was taken (--vantage), or capture at one of the two hosts with the handshake.",
            List.of(),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = Occurrence.ofConnections(
                traffic,
                connection -> !connection.exchanges().isEmpty()
                        && connection.tcp().vantage().point() == Vantage.Point.UNDECIDED);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String summary = "For " + Counts.text(group.size(), "connection") + " with " + service
                    + " the packets do not tell where on the path they were captured.";
            return new Told(summary, Confidence.CERTAIN, Grade.NO_FAULT, Map.of("connections", group.size()));
        });
    }
}
