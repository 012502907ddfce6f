package org.wirelapse.analysis.rule.capture;

import java.util.List;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Grade;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;

/** Bytes that were acknowledged but never captured. */
public final class CaptureDrops implements Rule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "capture-drops",
            "The capture lacks packets",
            "Bytes that the receiver acknowledged although the capture never saw them.",
            "What was acknowledged had arrived, so the network did not lose it: the capture did. Its gaps "
                    + "must not be taken for losses, and times beside them are bounds.",
            "Capture with a larger buffer, a capture filter, a shorter snap length, or on a faster " + "machine.",
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
                connection -> both(connection)
                        && connection.tcp().clientToServer().unseenBytes()
                                        + connection.tcp().serverToClient().unseenBytes()
                                > 0);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String summary = Counts.text(group.size(), "connection") + " with " + service
                    + " have bytes that were acknowledged but not captured.";
            return new Told(summary, Confidence.CERTAIN, Grade.NO_FAULT, Occurrence.numbers(group));
        });
    }

    private static boolean both(AnalysedConnection connection) {
        return connection.tcp().clientToServer().packets() > 0
                && connection.tcp().serverToClient().packets() > 0;
    }
}
