package org.wirelapse.analysis.rule.http;

import java.util.List;
import java.util.stream.IntStream;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Grade;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.tcp.Close;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.wait.TiledExchange;

/** Requests that crossed the server's close. */
public final class KeepAliveRace implements Rule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "keep-alive-race",
            "A request crossed the server's idle close",
            "Requests that left before the server's FIN had come, and were answered with a RST.",
            "A server may close an idle connection at any time (RFC 9112 §9.5); a request that is on its "
                    + "way at that moment is lost. It was not carried out, but the client cannot know.",
            "Let the client close idle connections sooner than the server does, and send again what is "
                    + "idempotent.",
            List.of("A client that does not look at the FIN before it writes does the same on purpose."),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = Occurrence.inExchanges(traffic, KeepAliveRace::crossed);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String summary = group.size() + " requests to " + service + " crossed its close of an idle connection.";
            return new Told(summary, Confidence.STRONG, Grade.DATA_LOST, Occurrence.numbers(group));
        });
    }

    private static Occurrence crossed(AnalysedConnection connection, TiledExchange exchange) {
        SegmentLog log = connection.connection().log();
        int request = exchange.exchange().request().bounds().firstRow();
        boolean later = exchange.exchange().index() > 0 && exchange.exchange().response() == null;
        int fin = later ? serverFin(log) : -1;
        int reset = connection.tcp().close().resetBy() == Close.Resetter.SERVER ? request : -1;
        boolean unaware = fin >= 0 && !knew(log, request, fin);
        return unaware && reset >= 0 && nothingElseDue(connection, exchange)
                ? new Occurrence(
                        connection,
                        exchange,
                        0,
                        List.of(log.packet(Math.min(fin, request)), log.packet(Math.max(fin, request))))
                : null;
    }

    /** The close was idle: all earlier requests had been answered. */
    private static boolean nothingElseDue(AnalysedConnection connection, TiledExchange exchange) {
        return connection.exchanges().stream()
                .filter(e -> e.exchange().index() < exchange.exchange().index())
                .allMatch(e -> e.exchange().state() == Exchange.State.COMPLETE);
    }

    private static int serverFin(SegmentLog log) {
        return IntStream.range(0, log.size())
                .filter(r -> log.fin(r) && log.direction(r) == Direction.SERVER_TO_CLIENT)
                .findFirst()
                .orElse(-1);
    }

    /** True if the request acknowledges the FIN. */
    private static boolean knew(SegmentLog log, int request, int fin) {
        return fin < request
                && log.ack(request)
                && log.acknowledgment(request) - (log.sequence(fin) + log.payloadLength(fin)) > 0;
    }
}
