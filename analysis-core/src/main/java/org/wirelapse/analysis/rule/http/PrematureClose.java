package org.wirelapse.analysis.rule.http;

import java.util.Arrays;
import java.util.List;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Grade;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.tcp.Close;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;

/** Connections that ended inside a request or before a begun answer's header was whole. */
public final class PrematureClose implements HttpRule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "premature-close",
            "A connection ended inside a message",
            "Requests that were never finished, and answers that ended inside their header.",
            "A message that ends inside its header or, for a request, its body cannot be used at all (RFC 9112 "
                    + "§8). Either side may have crashed, timed out, or refused the rest.",
            "Look at who ended the connection and why; a server that refuses a large body should answer and then "
                    + "read on for a while.",
            List.of(),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = Occurrence.inExchanges(
                traffic,
                (connection, exchange) -> cut(connection, exchange.exchange())
                        ? new Occurrence(connection, exchange, 0, packets(connection))
                        : null);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String summary = Counts.text(group.size(), "message") + " to or from " + service
                    + " ended inside the header, or inside the request.";
            return new Told(summary, Confidence.CERTAIN, Grade.DATA_LOST, Occurrence.numbers(group));
        });
    }

    private static boolean cut(AnalysedConnection connection, Exchange exchange) {
        boolean request = exchange.state() == Exchange.State.REQUEST_INCOMPLETE && exchange.response() == null;
        return (request || headerCut(exchange)) && connection.tcp().close().kind() != Close.Kind.OPEN;
    }

    /** True if not even the header of the answer is whole. */
    static boolean headerCut(Exchange exchange) {
        return exchange.state() == Exchange.State.TRUNCATED
                && exchange.response().bounds().headerCut();
    }

    private static List<Integer> packets(AnalysedConnection connection) {
        return Arrays.stream(connection.tcp().close().packets()).boxed().toList();
    }
}
