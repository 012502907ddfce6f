package org.wirelapse.analysis.rule.tcp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;

/** Repeats that were not needed. */
public final class SpuriousRetransmission implements Rule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "spurious-retransmission",
            "Segments were sent again in vain",
            "Segments that were repeated although the first copy had arrived.",
            "A sender that takes delay or reordering for loss repeats what had arrived and cuts its "
                    + "window for nothing (RFC 3522, RFC 5682). The receiver says so with a duplicate SACK (RFC "
                    + "2883).",
            "Look for a path that freezes (radio, a moved virtual machine) or changes the order of "
                    + "packets. Keep timestamps and SACK on.",
            List.of("An acknowledgement that was lost makes a repeat look needless as well."),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = Occurrence.inConnections(traffic, connection -> {
            List<Integer> packets = inVain(connection);
            return packets.isEmpty() ? null : Occurrence.free(connection, packets);
        });
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String summary = Counts.text(
                            group.stream().mapToInt(o -> o.packets().size()).sum(), "segment")
                    + " sent again in vain on " + Counts.text(group.size(), "connection") + " with " + service + ".";
            return Told.of(summary, Confidence.STRONG, Occurrence.numbers(group));
        });
    }

    private static List<Integer> inVain(AnalysedConnection connection) {
        List<Integer> packets = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            for (Retransmission repeat : connection.tcp().direction(direction).retransmissions()) {
                if (repeat.verdict() == Retransmission.Verdict.SPURIOUS) {
                    packets.add(repeat.packet());
                }
            }
        }
        Collections.sort(packets);
        return packets;
    }
}
