package org.wirelapse.analysis.rule.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.HeaderFields;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.tcp.Close;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.wait.TiledExchange;

/** HTTP/1.0 keep-alive that one side did not grant, or did not keep to. */
public final class KeepAlive10 implements HttpRule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "keep-alive-1.0",
            "Keep-alive was not honoured",
            "HTTP/1.0 keep-alive asked for but not granted, and connections closed sooner than Keep-Alive "
                    + "announced.",
            "An HTTP/1.0 connection persists only if both sides say Connection: keep-alive (RFC 9112 §C.2.2); "
                    + "Keep-Alive: timeout tells for how long an idle one will be kept.",
            "Move to HTTP/1.1, where connections persist by default; let both ends agree on their time-outs.",
            List.of("A server may close at any time when it is short of resources."),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = Occurrence.inExchanges(
                traffic,
                (connection, exchange) -> refused(exchange.exchange()) || closedEarly(connection, exchange)
                        ? new Occurrence(connection, exchange, 0, List.of(packet(connection, exchange)))
                        : null);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            long refused =
                    group.stream().filter(o -> refused(o.exchange().exchange())).count();
            long early = group.size() - refused;
            String summary = service + " "
                    + Stream.of(
                                    refused == 0
                                            ? ""
                                            : "did not grant keep-alive to " + Counts.text(refused, "HTTP/1.0 request")
                                                    + " asking for it",
                                    early == 0
                                            ? ""
                                            : "closed " + Counts.text(early, "connection") + " sooner than announced")
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(", and "))
                    + ".";
            return Told.of(summary, Confidence.CERTAIN, Map.of("refused", refused, "closed_early", early));
        });
    }

    private static boolean refused(Exchange exchange) {
        return exchange.response() != null
                && "1.0".equals(exchange.request().version())
                && exchange.request().fields().lists("connection", "keep-alive")
                && !exchange.response().fields().lists("connection", "keep-alive");
    }

    /** The server closed in an idle time shorter than its own Keep-Alive: timeout, by a second or more. */
    private static boolean closedEarly(AnalysedConnection connection, TiledExchange exchange) {
        int last = connection.exchanges().size() - 1;
        Close close = connection.tcp().close();
        if (exchange != connection.exchanges().get(last)
                || exchange.exchange().state() != Exchange.State.COMPLETE
                || close.first() != Close.Closer.SERVER
                || close.endRow() < 0) {
            return false;
        }
        HeaderFields fields = exchange.exchange().response().fields();
        long idleNs = connection.connection().log().timeNs(close.endRow()) - exchange.endNs();
        return !fields.lists("connection", "close")
                && !exchange.exchange().request().fields().lists("connection", "close")
                && idleNs < (timeoutSeconds(fields) - 1) * 1_000_000_000L;
    }

    /** The announced time-out, 0 where there is none. */
    private static long timeoutSeconds(HeaderFields fields) {
        return fields.elements("keep-alive").stream()
                .filter(parameter -> parameter.matches("(?i)timeout=[0-9]{1,6}"))
                .mapToLong(parameter -> Long.parseLong(parameter.substring("timeout=".length())))
                .findFirst()
                .orElse(0);
    }

    private static int packet(AnalysedConnection connection, TiledExchange exchange) {
        return connection
                .connection()
                .log()
                .packet(exchange.exchange().request().bounds().firstRow());
    }
}
