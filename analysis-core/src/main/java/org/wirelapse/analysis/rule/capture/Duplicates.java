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

/** Packets that the capture holds twice. */
public final class Duplicates implements Rule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "duplicates",
            "The capture holds packets twice",
            "Packets that are in the capture twice, as a mirror port delivers them.",
            "A mirror port that copies both where a packet comes in and where it goes out delivers it "
                    + "twice. The second copy says nothing of the network.",
            "Mirror one side only, or remove duplicates from the capture.",
            List.of(),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = Occurrence.ofConnections(traffic, connection -> mostlyTwice(connection));
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String summary = Counts.text(group.size(), "connection") + " with " + service + " have packets twice.";
            return new Told(summary, Confidence.CERTAIN, Grade.NO_FAULT, Occurrence.numbers(group));
        });
    }

    /** The network doubles a packet now and then; a mirror port doubles all, so that half are copies. */
    private static boolean mostlyTwice(AnalysedConnection connection) {
        int twice = connection.tcp().clientToServer().duplicatePackets()
                + connection.tcp().serverToClient().duplicatePackets();
        return connection.packets() >= 4 && twice * 5 >= connection.packets() * 2;
    }
}
