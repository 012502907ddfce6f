package org.wirelapse.analysis.rule.tcp;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.WaitCause;

/** Handshakes that lost a SYN or a SYN-ACK. */
public final class SynRetransmitted implements Rule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "syn-retransmitted",
            "The handshake had to be repeated",
            "Connections whose SYN or SYN-ACK was sent more than once.",
            "A lost SYN or SYN-ACK is only found out by a timer: 1 s at first (RFC 6298 §2), then growing.",
            "Find where it was lost: a full accept queue on the server drops SYNs, a firewall drops them "
                    + "by rule, a path by congestion.",
            List.of(
                    "A server whose accept queue is full drops SYNs without a word.",
                    "A SYN that an older connection of the same ports answered was not lost; port-exhaustion tells of those."),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = Occurrence.inConnections(traffic, SynRetransmitted::repeated);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            long cost = Occurrence.cost(group);
            String summary = Counts.text(group.size(), "connection") + " to " + service
                    + " had to send a SYN or SYN-ACK again"
                    + (cost == 0 ? "." : "; exchanges waited " + Durations.text(cost) + " for the timer.");
            return Told.of(summary, Confidence.CERTAIN, Occurrence.numbers(group))
                    .saving(Occurrence.cost(group), "no SYN or SYN-ACK is lost");
        });
    }

    private static Occurrence repeated(AnalysedConnection connection) {
        Handshake handshake = connection.tcp().handshake();
        if (handshake.syns() + handshake.synAcks() <= 2) {
            return null;
        }
        // Two sides that open at once each send a SYN and a SYN-ACK, and repeat nothing.
        boolean sentAgain = Stream.of(Direction.values())
                .flatMap(d -> connection.tcp().direction(d).retransmissions().stream())
                .anyMatch(r -> r.trigger() == Retransmission.Trigger.SYN);
        if (!sentAgain) {
            return null;
        }
        List<Integer> packets = handshakePackets(connection.connection().log());
        if (connection.intervals().isEmpty()) {
            return Occurrence.free(connection, packets);
        }
        TiledInterval first = connection.intervals().get(0);
        long own = Occurrence.ofWaits(
                        connection,
                        first,
                        wait -> wait.cause() == WaitCause.SYN_TIMEOUT && !ConnectFailed.beforeOwnSyn(connection, wait))
                .costNs();
        return new Occurrence(connection, first, own, packets);
    }

    private static List<Integer> handshakePackets(SegmentLog log) {
        return IntStream.range(0, Math.min(log.size(), 64))
                .filter(log::syn)
                .map(log::packet)
                .boxed()
                .toList();
    }
}
