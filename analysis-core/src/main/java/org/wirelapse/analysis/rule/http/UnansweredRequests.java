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
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.tcp.Close;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.wait.TiledExchange;

/** Requests that got no whole answer. */
public final class UnansweredRequests implements HttpRule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "unanswered-requests",
            "Requests were not answered",
            "Requests without a whole answer when their connection ended.",
            "A client cannot know whether a request without an answer was carried out; only those that "
                    + "are safe to repeat may be sent again by themselves (RFC 9110 §9.2.2).",
            "Send again only what is idempotent; make others so with a key that the server remembers.",
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
                (connection, exchange) -> unanswered(exchange.exchange()) || tooLate(connection, exchange.exchange())
                        ? new Occurrence(connection, exchange, 0, List.of(packet(connection, exchange)))
                        : null);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String summary = Counts.text(group.size(), "request") + " to " + service + " without a whole answer; "
                    + group.stream()
                            .filter(o -> o.exchange().exchange().request().idempotent())
                            .count()
                    + " of them are safe to repeat.";
            return new Told(summary, Confidence.CERTAIN, Grade.DATA_LOST, Occurrence.numbers(group));
        });
    }

    private static boolean unanswered(Exchange exchange) {
        return exchange.state() == Exchange.State.UNANSWERED
                || exchange.state() == Exchange.State.REQUEST_INCOMPLETE && exchange.response() == null;
    }

    /** The answer came when the client had closed, and met no socket any more. */
    private static boolean tooLate(AnalysedConnection connection, Exchange exchange) {
        Close close = connection.tcp().close();
        SegmentLog log = connection.connection().log();
        boolean gone = close.resetBy() == Close.Resetter.CLIENT
                && close.resetForm() == Close.ResetForm.DEAD_SOCKET
                && exchange.response() != null;
        return gone
                && IntStream.range(0, exchange.response().bounds().firstRow())
                        .anyMatch(row -> log.fin(row) && log.direction(row) == Direction.CLIENT_TO_SERVER);
    }

    private static int packet(AnalysedConnection connection, TiledExchange exchange) {
        return connection
                .connection()
                .log()
                .packet(exchange.exchange().request().bounds().firstRow());
    }
}
