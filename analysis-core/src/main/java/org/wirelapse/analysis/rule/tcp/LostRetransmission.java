package org.wirelapse.analysis.rule.tcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

/** Repeats that were lost too. */
public final class LostRetransmission implements Rule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "lost-retransmission",
            "Retransmissions were lost too",
            "Segments that had to be sent three times or more, also where the capture lacks all copies but the last.",
            "When the repeat of a segment is lost, older senders wait for the retransmission timer, which "
                    + "doubles each time (RFC 6298 §5.5).",
            "Find where packets are lost: losses this dense mean a full queue, a policer, or a path that "
                    + "is down for a while.",
            List.of("A peer that has gone away leaves the same trace."),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = Occurrence.inConnections(traffic, connection -> {
            List<Integer> packets = repeatedRepeats(connection);
            return packets.isEmpty() ? null : Occurrence.free(connection, packets);
        });
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            int repeats = group.stream().mapToInt(o -> o.packets().size()).sum();
            String summary = Counts.text(repeats, "retransmission") + " on " + Counts.text(group.size(), "connection")
                    + " with " + service + " repeated what had been repeated before.";
            return Told.of(summary, Confidence.STRONG, Map.of("segments", repeats));
        });
    }

    /** Repeats of what had been repeated before, be the copy named the first one or the last, or none because the capture lacks them. */
    private static List<Integer> repeatedRepeats(AnalysedConnection connection) {
        List<Integer> packets = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            Set<Integer> earlier = new TreeSet<>();
            for (Retransmission repeat : connection.tcp().direction(direction).retransmissions()) {
                boolean again = repeat.original().isPresent()
                        && !earlier.add(repeat.original().getAsInt());
                if (again
                        && repeat.trigger() != Retransmission.Trigger.SYN
                        && repeat.verdict() != Retransmission.Verdict.SPURIOUS) {
                    packets.add(repeat.packet());
                }
                earlier.add(repeat.packet());
            }
            packets.addAll(UnseenRepeats.of(connection, direction));
        }
        return packets;
    }
}
