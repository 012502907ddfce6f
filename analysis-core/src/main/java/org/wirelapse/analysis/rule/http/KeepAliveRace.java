package org.wirelapse.analysis.rule.http;

import java.util.List;
import org.wirelapse.analysis.flow.SegmentLog;
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
import org.wirelapse.analysis.wait.TiledExchange;

/** Requests that crossed the server's close. */
public final class KeepAliveRace implements HttpRule {
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
        List<Occurrence> found = Occurrence.inConnections(traffic, KeepAliveRace::crossed);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String summary = Counts.text(group.size(), "request") + " to " + service
                    + " crossed its close of an idle connection.";
            return new Told(summary, Confidence.STRONG, Grade.DATA_LOST, Occurrence.numbers(group));
        });
    }

    private static Occurrence crossed(AnalysedConnection connection) {
        TiledExchange due = firstDue(connection);
        if (due == null || connection.tcp().close().resetBy() != Close.Resetter.SERVER) {
            return null;
        }
        SegmentLog log = connection.connection().log();
        ServerFin fin = ServerFin.of(log);
        int request = due.exchange().request().bounds().firstRow();
        return fin.row() >= 0 && !fin.knownTo(request)
                ? new Occurrence(
                        connection,
                        due,
                        0,
                        List.of(log.packet(Math.min(fin.row(), request)), log.packet(Math.max(fin.row(), request))))
                : null;
    }

    /** The request that was not answered on a connection that was idle before: all earlier ones had been. Null if there is none. */
    private static TiledExchange firstDue(AnalysedConnection connection) {
        return connection.exchanges().stream()
                .filter(exchange -> exchange.exchange().state() != Exchange.State.COMPLETE)
                .findFirst()
                .filter(exchange -> exchange.exchange().index() > 0)
                .filter(exchange -> exchange.exchange().response() == null)
                .orElse(null);
    }
}
