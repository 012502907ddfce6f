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
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.EndpointUses;
import org.wirelapse.analysis.traffic.Overlaps;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.wait.TiledExchange;

/** Many connections of one client to one service at once. */
public final class ParallelConnections implements Rule {
    private static final Threshold MOST = new Threshold("most-parallel", "connections", 8, "so many at once are usual");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "parallel-connections",
            "Many parallel connections",
            "More connections of one client to one service at once than browsers open.",
            "Parallel connections help where one would wait for the server or for a young congestion window; they"
                    + " share the same link, each pays its own set-up, and each begins slowly (RFC 9112 §9.4). Browsers "
                    + "stop at six.",
            "Use fewer connections and keep them; HTTP/2 carries parallel requests on one.",
            List.of("A proxy or a pool for many users opens many by design."),
            List.of(MOST));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        double most = thresholds.of(DESCRIPTION, MOST);
        List<Occurrence> found = new ArrayList<>();
        for (List<AnalysedConnection> group : traffic.groups()) {
            if (group.size() > most && atOnce(group) > most) {
                group.forEach(connection -> found.add(Occurrence.free(
                        connection, List.of(connection.connection().log().packet(0)))));
            }
        }
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            int atOnce = EndpointUses.groups(
                            group.stream().map(Occurrence::connection).toList())
                    .stream()
                    .mapToInt(ParallelConnections::atOnce)
                    .max()
                    .orElse(0);
            String summary = "A client had up to " + atOnce + " connections with " + service + " open at once.";
            return new Told(
                    summary,
                    Confidence.CERTAIN,
                    Grade.BY_COST,
                    Map.of("parallel", atOnce, "connections", group.size()));
        });
    }

    /** Connections that were used and open at once: from the SYN to the end of the last exchange, or to the close where none was seen. */
    private static int atOnce(List<AnalysedConnection> group) {
        long[] begins = group.stream().mapToLong(AnalysedConnection::startNs).toArray();
        long[] ends = group.stream().mapToLong(ParallelConnections::usedUntil).toArray();
        return Overlaps.most(begins, ends);
    }

    private static long usedUntil(AnalysedConnection connection) {
        List<TiledExchange> exchanges = connection.exchanges();
        return exchanges.isEmpty()
                ? connection.endNs()
                : exchanges.get(exchanges.size() - 1).endNs();
    }
}
