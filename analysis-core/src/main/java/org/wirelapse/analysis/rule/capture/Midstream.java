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
import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;

/** Connections that had begun before the capture. */
public final class Midstream implements Rule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "midstream",
            "Connections had begun before the capture",
            "Connections without a handshake in the capture.",
            "Without the handshake the window scale, the options and the shortest round trip have to be "
                    + "inferred, and set-up cannot be judged.",
            "Begin the capture before the connections are opened.",
            List.of(),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = Occurrence.ofConnections(
                traffic, connection -> connection.tcp().handshake().state() == Handshake.State.MIDSTREAM);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String summary =
                    Counts.text(group.size(), "connection") + " with " + service + " had begun before the capture.";
            return new Told(summary, Confidence.CERTAIN, Grade.NO_FAULT, Occurrence.numbers(group));
        });
    }
}
