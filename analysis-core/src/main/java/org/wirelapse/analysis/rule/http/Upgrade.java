package org.wirelapse.analysis.rule.http;

import java.util.List;
import org.wirelapse.analysis.http.HttpResponse;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Grade;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;

/** Connections that changed to another protocol. */
public final class Upgrade implements HttpRule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "upgrade",
            "The connection changed its protocol",
            "Answers with status 101, and tunnels.",
            "A client may ask for another protocol on the same connection (RFC 9110 §7.8); after 101 the "
                    + "bytes are that protocol's.",
            "Nothing to mend.",
            List.of(),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = Occurrence.inExchanges(traffic, (connection, exchange) -> {
            HttpResponse response = exchange.exchange().response();
            return response != null && response.status() == 101
                    ? new Occurrence(
                            connection,
                            exchange,
                            0,
                            List.of(connection
                                    .connection()
                                    .log()
                                    .packet(response.bounds().firstRow())))
                    : null;
        });
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String summary =
                    Counts.text(group.size(), "connection") + " with " + service + " changed to another protocol.";
            return new Told(summary, Confidence.CERTAIN, Grade.NO_FAULT, Occurrence.numbers(group));
        });
    }
}
