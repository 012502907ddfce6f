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
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.analysis.wait.WaitCause;

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
        List<Occurrence> found = new ArrayList<>();
        for (AnalysedConnection connection : traffic.connections()) {
            List<Integer> packets = inVain(connection);
            if (!packets.isEmpty()) {
                found.addAll(paidBy(connection, packets));
            }
        }
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            long repeats =
                    group.stream().flatMap(o -> o.packets().stream()).distinct().count();
            long connections =
                    group.stream().map(Occurrence::connection).distinct().count();
            long cost = Occurrence.cost(group);
            String summary = Counts.text(repeats, "segment") + " sent again in vain on "
                    + Counts.text(connections, "connection") + " with " + service
                    + (cost == 0
                            ? "."
                            : "; exchanges waited " + Durations.text(cost) + " behind the window that was cut.");
            return Told.of(summary, Confidence.STRONG, Occurrence.numbers(group))
                    .saving(cost, "nothing is repeated in vain");
        });
    }

    /** The exchanges and turns that a window held back which was cut for nothing; the connection alone where there are none. */
    private static List<Occurrence> paidBy(AnalysedConnection connection, List<Integer> packets) {
        List<Occurrence> paid = connection.intervals().stream()
                .map(interval -> new Occurrence(connection, interval, behindCut(connection, interval), packets))
                .filter(occurrence -> occurrence.costNs() > 0)
                .toList();
        return paid.isEmpty() ? List.of(Occurrence.free(connection, packets)) : paid;
    }

    private static long behindCut(AnalysedConnection connection, TiledInterval interval) {
        long cut = 0;
        for (Wait wait : interval.waits()) {
            if (wait.cause() == WaitCause.RECOVERY_WINDOW) {
                Retransmission repeat = LatestRepeat.at(connection, wait);
                cut += repeat != null && repeat.verdict() == Retransmission.Verdict.SPURIOUS ? wait.durationNs() : 0;
            }
        }
        return cut;
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
