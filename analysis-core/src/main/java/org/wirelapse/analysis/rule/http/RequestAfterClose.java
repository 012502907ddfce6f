package org.wirelapse.analysis.rule.http;

import java.util.List;
import java.util.stream.IntStream;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.http.HttpResponse;
import org.wirelapse.analysis.http.MessageBounds;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.wait.TiledExchange;

/** Requests on a connection that was announced to close. */
public final class RequestAfterClose implements Rule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "request-after-close",
            "A request followed an announced close",
            "Requests that were sent although either side had said that it would close the connection, or "
                    + "had closed it.",
            "After Connection: close no further request may be sent (RFC 9112 §9.6); a server that has "
                    + "closed answers it with a RST, which can take earlier answers with it.",
            "Let the client heed Connection: close and the server's FIN before it uses a connection " + "again.",
            List.of(),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = Occurrence.inExchanges(traffic, RequestAfterClose::late);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String summary = group.size() + " requests to " + service + " followed an announced or completed close.";
            return Told.of(summary, Confidence.CERTAIN, Occurrence.numbers(group));
        });
    }

    private static Occurrence late(AnalysedConnection connection, TiledExchange exchange) {
        int index = exchange.exchange().index();
        boolean announced = connection.exchanges().stream()
                .filter(e -> e.exchange().index() < index)
                .anyMatch(e -> announcesClose(e, exchange));
        MessageBounds request = exchange.exchange().request().bounds();
        return announced || finBefore(connection, request.firstRow())
                ? new Occurrence(
                        connection,
                        exchange,
                        0,
                        List.of(connection.connection().log().packet(request.firstRow())))
                : null;
    }

    /** The client said so itself, or the server had said so before the request left. */
    private static boolean announcesClose(TiledExchange earlier, TiledExchange later) {
        HttpResponse response = earlier.exchange().response();
        boolean known = response != null
                && response.bounds().headerEndNs()
                        < later.exchange().request().bounds().startNs();
        return earlier.exchange().request().fields().lists("connection", "close")
                || known && response.fields().lists("connection", "close");
    }

    private static boolean finBefore(AnalysedConnection connection, int row) {
        SegmentLog log = connection.connection().log();
        return IntStream.range(0, row)
                .anyMatch(
                        r -> log.fin(r) && log.direction(r) == Direction.SERVER_TO_CLIENT && acknowledged(log, r, row));
    }

    /** A request that the FIN crossed on its way is a race and no fault of the client. */
    private static boolean acknowledged(SegmentLog log, int fin, int request) {
        return log.ack(request) && log.acknowledgment(request) - (log.sequence(fin) + log.payloadLength(fin)) > 0;
    }
}
