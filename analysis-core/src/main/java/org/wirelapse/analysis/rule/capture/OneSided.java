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
import org.wirelapse.analysis.tcp.DirectionFacts;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;

/** Connections of which one direction is missing. */
public final class OneSided implements Rule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "one-sided",
            "One direction is missing",
            "Connections whose packets of one direction were not captured.",
            "Each direction may take another way through the network, past another tap. Round trips, "
                    + "waits and losses cannot be told from one direction.",
            "Capture at one of the two hosts, or on both ways.",
            List.of(),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = Occurrence.ofConnections(traffic, connection -> answersUnseen(connection));
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String summary = Counts.text(group.size(), "connection") + " with " + service
                    + " were captured in one direction only.";
            return new Told(summary, Confidence.CERTAIN, Grade.NO_FAULT, Occurrence.numbers(group));
        });
    }

    /** A side that acknowledges hears another, which an unanswered SYN does not. */
    private static boolean answersUnseen(AnalysedConnection connection) {
        DirectionFacts there = connection.tcp().clientToServer();
        DirectionFacts back = connection.tcp().serverToClient();
        DirectionFacts seen = there.packets() > 0 ? there : back;
        return there.packets() * back.packets() == 0
                && seen.acks().piggybacked() + seen.acks().standalone() > 0;
    }
}
