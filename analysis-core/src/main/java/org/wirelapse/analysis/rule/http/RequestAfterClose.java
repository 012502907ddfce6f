package org.wirelapse.analysis.rule.http;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.HttpResponse;
import org.wirelapse.analysis.http.MessageBounds;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.wait.TiledExchange;

/** Requests on a connection that was announced to close. */
public final class RequestAfterClose implements HttpRule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "request-after-close",
            "A request followed an announced close",
            "Requests that were sent although either side had said that it would close the connection, or "
                    + "had closed it.",
            "After Connection: close no further request may be sent (RFC 9112 §9.6); a server that has "
                    + "closed answers it with a RST, which can take earlier answers with it.",
            "Let the client heed Connection: close and the server's FIN before it uses a connection again.",
            List.of(),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = traffic.connections().stream()
                .flatMap(connection -> late(connection).stream())
                .toList();
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String summary = Counts.text(group.size(), "request") + " to " + service
                    + " followed an announced or completed close.";
            return Told.of(summary, Confidence.CERTAIN, Occurrence.numbers(group));
        });
    }

    private static List<Occurrence> late(AnalysedConnection connection) {
        if (connection.exchanges().isEmpty()) {
            return List.of();
        }
        SegmentLog log = connection.connection().log();
        ServerFin fin = ServerFin.of(log);
        long announcedNs = Long.MAX_VALUE;
        List<Occurrence> late = new ArrayList<>();
        for (TiledExchange exchange : connection.exchanges()) {
            MessageBounds request = exchange.exchange().request().bounds();
            if (request.startNs() > announcedNs || fin.knownTo(request.firstRow())) {
                late.add(new Occurrence(connection, exchange, 0, List.of(log.packet(request.firstRow()))));
            }
            announcedNs = Math.min(announcedNs, announcedNs(exchange.exchange()));
        }
        return late;
    }

    /** From when the client knew by this exchange that the connection would close: it said so itself, or the server did. */
    private static long announcedNs(Exchange exchange) {
        if (exchange.request().fields().lists("connection", "close")) {
            return Long.MIN_VALUE;
        }
        HttpResponse response = exchange.response();
        boolean announced = response != null && response.fields().lists("connection", "close");
        return announced ? response.bounds().headerEndNs() : Long.MAX_VALUE;
    }
}
