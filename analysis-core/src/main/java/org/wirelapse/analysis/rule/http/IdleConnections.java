package org.wirelapse.analysis.rule.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Grade;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Idle;
import org.wirelapse.analysis.traffic.Overlaps;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Durations;

/** Kept connections that pile up unused. */
public final class IdleConnections implements Rule {
    private static final Threshold LEAST_IDLE =
            new Threshold("least-idle", "connections", 6, "fewer at once are usual");
    private static final Threshold LEAST_TIME =
            new Threshold("least-time", "ms", 10000, "shorter pauses are no idling");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "idle-connections",
            "Idle connections pile up",
            "Many connections of one client to one service that were open at once and carried nothing for long.",
            "A kept connection saves its set-up when it is used again; one that is not costs memory and a socket "
                    + "at both ends, and perhaps a place in the server's limit (RFC 9112 §9.5).",
            "Make the client's pool smaller, or its idle time-out shorter.",
            List.of("A pool that is ready for a peak looks alike between peaks."),
            List.of(LEAST_IDLE, LEAST_TIME));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        double least = thresholds.of(DESCRIPTION, LEAST_IDLE);
        double leastNs = thresholds.of(DESCRIPTION, LEAST_TIME) * 1e6;
        List<Occurrence> found = new ArrayList<>();
        for (List<AnalysedConnection> group : traffic.groups()) {
            if (group.size() < least) {
                continue;
            }
            List<AnalysedConnection> idle =
                    group.stream().filter(c -> !idle(c, leastNs).isEmpty()).toList();
            if (atOnce(idle, leastNs) >= least) {
                idle.forEach(connection -> found.add(Occurrence.free(
                        connection, List.of(connection.connection().log().packet(0)))));
            }
        }
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            int atOnce = atOnce(group.stream().map(Occurrence::connection).toList(), leastNs);
            String summary =
                    "Up to " + atOnce + " connections with " + service + " were open at once and carried nothing for "
                            + Durations.text(Math.round(leastNs)) + " or longer.";
            return new Told(
                    summary,
                    Confidence.CERTAIN,
                    Grade.NO_FAULT,
                    Map.of("idle_at_once", atOnce, "connections", group.size()));
        });
    }

    private static List<Idle> idle(AnalysedConnection connection, double leastNs) {
        return connection.tcp().handshake().state() != Handshake.State.COMPLETE
                ? List.of()
                : connection.idle().stream()
                        .filter(idle -> idle.endNs() - idle.startNs() >= leastNs)
                        .toList();
    }

    private static int atOnce(List<AnalysedConnection> connections, double leastNs) {
        List<Idle> all =
                connections.stream().flatMap(c -> idle(c, leastNs).stream()).toList();
        return Overlaps.most(
                all.stream().mapToLong(Idle::startNs).toArray(),
                all.stream().mapToLong(Idle::endNs).toArray());
    }
}
