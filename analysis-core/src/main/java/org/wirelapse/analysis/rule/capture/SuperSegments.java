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
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;

/** Segments made larger or merged by offload. */
public final class SuperSegments implements Rule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "super-segments",
            "Offload hides the packets of the wire",
            "Segments larger than the MSS, which a network card splits or merges.",
            "A capture on a host with segmentation offload sees segments that were never on the wire like "
                    + "this: their spacing and the number of acknowledgements mean nothing.",
            "Switch offload off while capturing (ethtool -K), or capture beside the host.",
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
                connection -> connection.tcp().clientToServer().superSegments()
                                + connection.tcp().serverToClient().superSegments()
                        > 0);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String summary = Counts.text(group.size(), "connection") + " with " + service
                    + " show segments larger than the MSS.";
            return new Told(summary, Confidence.CERTAIN, Grade.NO_FAULT, Occurrence.numbers(group));
        });
    }
}
