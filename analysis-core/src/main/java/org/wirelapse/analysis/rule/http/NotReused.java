package org.wirelapse.analysis.rule.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.tcp.Close;
import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.WaitCause;

/** Connections that carried one exchange each although more followed. */
public final class NotReused implements HttpRule {
    private static final Threshold MOST_GAP =
            new Threshold("most-gap", "ms", 5000, "a connection is taken to have been worth keeping for so long");
    private static final Threshold LEAST_CONNECTIONS = new Threshold(
            "least-connections", "connections", 2, "fewer that could have been saved are not worth a word");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "not-reused",
            "Connections were not used again",
            "Connections that were closed after one exchange although the same client asked the same service "
                    + "again right after.",
            "Each new connection costs a round trip, with TLS two or three, before the first request can leave, "
                    + "and begins with a small congestion window (RFC 9112 §9.3, RFC 5681 §3.1). A kept one pays once.",
            "Keep connections open on both sides: no Connection: close, a connection pool in the client, an idle "
                    + "time-out at the server that is longer than the usual gap.",
            List.of("Separate programs, one for each request, cannot share a connection."),
            List.of(MOST_GAP, LEAST_CONNECTIONS));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        double mostGap = thresholds.of(DESCRIPTION, MOST_GAP) * 1e6;
        double least = thresholds.of(DESCRIPTION, LEAST_CONNECTIONS);
        List<Occurrence> found = new ArrayList<>();
        for (List<AnalysedConnection> group : traffic.groups()) {
            List<Occurrence> avoidable = group.size() < least ? List.of() : avoidable(group, mostGap);
            if (avoidable.size() >= least) {
                found.addAll(avoidable);
            }
        }
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            long setUp = group.stream().mapToLong(o -> setUpNs(o.exchange())).sum();
            String summary = Counts.text(group.size(), "connection") + " to " + service
                    + " opened although an earlier one had just been closed after a single exchange; setting up took "
                    + Durations.text(setUp) + ", which kept connections would have saved (counted by handshake-cost).";
            return Told.of(summary, Confidence.STRONG, Map.of("connections", group.size(), "set_up_ns", setUp));
        });
    }

    /** Each single-exchange connection that came when an earlier one had become free; each of those stands for one. */
    private static List<Occurrence> avoidable(List<AnalysedConnection> group, double mostGapNs) {
        ArrayDeque<AnalysedConnection> free = new ArrayDeque<>();
        List<Occurrence> avoidable = new ArrayList<>();
        for (AnalysedConnection connection : group) {
            if (!usedOnce(connection)) {
                continue;
            }
            while (!free.isEmpty() && connection.startNs() - answered(free.getFirst()) > mostGapNs) {
                free.removeFirst();
            }
            if (!free.isEmpty() && answered(free.getFirst()) <= connection.startNs()) {
                free.removeFirst();
                avoidable.add(new Occurrence(
                        connection,
                        connection.exchanges().get(0),
                        0,
                        List.of(connection.connection().log().packet(0))));
            }
            free.addLast(connection);
        }
        return avoidable;
    }

    private static boolean usedOnce(AnalysedConnection connection) {
        return connection.tcp().handshake().state() == Handshake.State.COMPLETE
                && connection.tcp().close().kind() != Close.Kind.OPEN
                && connection.exchanges().size() == 1
                && connection.exchanges().get(0).exchange().state() == Exchange.State.COMPLETE;
    }

    private static long answered(AnalysedConnection connection) {
        return connection.exchanges().get(0).endNs();
    }

    private static long setUpNs(TiledExchange exchange) {
        return exchange.spentNs(WaitCause.CONNECT_RTT) + exchange.spentNs(WaitCause.TLS_HANDSHAKE);
    }
}
