package org.wirelapse.analysis.rule.tcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** Losses that only the retransmission timer found. */
public final class RetransmissionTimeout implements Rule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "retransmission-timeout",
            "Losses that only a timer repaired",
            "Segments that were sent again because the retransmission timer ran out.",
            "Where too few later segments arrive to tell the sender of a loss, it waits for its retransmission timer: the"
                    + " round trip and at least 200 ms more on Linux, 1 s by RFC 6298 §2.4, doubling with each repeat. Then it"
                    + " begins again with a window of one segment (RFC 5681 §3.1).",
            "Find where the packets are lost. Keep SACK and tail loss probes on (RFC 8985): they repair the end of a message"
                    + " without the timer.",
            List.of("A path that freezes for longer than the timer makes it run out without any loss (spurious)."),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> timeouts = new ArrayList<>();
        for (AnalysedConnection connection : traffic.connections()) {
            List<Integer> packets = packets(connection);
            if (!packets.isEmpty()) {
                timeouts.addAll(paidBy(connection, packets));
            }
        }
        return new Findings(DESCRIPTION, traffic, thresholds).perService(timeouts, (service, group) -> {
            long cost = Occurrence.cost(group);
            long repeats =
                    group.stream().flatMap(o -> o.packets().stream()).distinct().count();
            String summary = "The retransmission timer sent " + Counts.text(repeats, "segment")
                    + " again on connections with " + service
                    + (cost == 0 ? "." : "; exchanges waited " + Durations.text(cost) + ": " + words(group) + ".")
                    + Losses.places(group, LossKind.TIMED_OUT);
            return Told.of(summary, Confidence.STRONG, Map.of("segments", repeats, "cost_ns", cost))
                    .saving(cost, "nothing is lost");
        });
    }

    private static String words(List<Occurrence> group) {
        return LossCost.of(group, LossKind.TIMED_OUT).words(LossKind.TIMED_OUT);
    }

    /** Numbers of the segments that the timer repeated. */
    private static List<Integer> packets(AnalysedConnection connection) {
        List<Integer> packets = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            for (Retransmission repeat : connection.tcp().direction(direction).retransmissions()) {
                if (repeat.trigger() == Retransmission.Trigger.RTO) {
                    packets.add(repeat.packet());
                }
            }
        }
        return packets;
    }

    /** The exchanges and turns that waited; the connection alone where none did. */
    private static List<Occurrence> paidBy(AnalysedConnection connection, List<Integer> packets) {
        List<Occurrence> paid = connection.intervals().stream()
                .map(interval -> new Occurrence(
                        connection,
                        interval,
                        LossCost.of(connection, interval, LossKind.TIMED_OUT).totalNs(),
                        packets))
                .filter(occurrence -> occurrence.costNs() > 0)
                .toList();
        return paid.isEmpty() && lost(connection) ? List.of(new Occurrence(connection, null, 0, packets)) : paid;
    }

    /** A timer that ran out too soon, and that nobody waited for, repaired nothing. */
    private static boolean lost(AnalysedConnection connection) {
        return Stream.of(Direction.values())
                .flatMap(direction -> connection.tcp().direction(direction).retransmissions().stream())
                .anyMatch(repeat -> repeat.trigger() == Retransmission.Trigger.RTO
                        && repeat.verdict() != Retransmission.Verdict.SPURIOUS);
    }
}
