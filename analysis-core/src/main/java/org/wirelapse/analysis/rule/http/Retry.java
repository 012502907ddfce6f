package org.wirelapse.analysis.rule.http;

import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.ExchangePlace;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.wait.TiledExchange;

/** Requests that were sent again on a new connection. */
public final class Retry implements HttpRule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "retry",
            "Requests were sent again",
            "The same request once more on a new connection, after the first had no whole answer.",
            "A client may send an idempotent request again by itself when its connection fails before the answer;"
                    + " one that is not may then be carried out twice (RFC 9110 §9.2.2, RFC 9112 §9.3.1).",
            "Find out why the first had no answer. Send again by itself only what is idempotent; give others a "
                    + "key by which the server knows them again.",
            List.of("A user who pressed reload sends the same request again."),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = Occurrence.inExchanges(
                traffic,
                (connection, exchange) -> traffic.retries()
                                .containsKey(new ExchangePlace(
                                        connection.connection().stream(),
                                        exchange.exchange().index()))
                        ? new Occurrence(connection, exchange, 0, List.of(packet(connection, exchange)))
                        : null);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            long dangerous = group.stream()
                    .filter(o -> !o.exchange().exchange().request().idempotent())
                    .count();
            String summary = Counts.text(group.size(), "request") + " to " + service
                    + " sent again on a new connection because the first had no whole answer; " + dangerous
                    + " of them not safe to repeat. The time is counted where the first one waited.";
            return Told.of(summary, Confidence.STRONG, Map.of("retries", group.size(), "not_idempotent", dangerous));
        });
    }

    private static int packet(AnalysedConnection connection, TiledExchange exchange) {
        return connection
                .connection()
                .log()
                .packet(exchange.exchange().request().bounds().firstRow());
    }
}
