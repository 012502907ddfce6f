package org.wirelapse.analysis.rule.http;

import java.util.List;
import org.wirelapse.analysis.http.Framing;
import org.wirelapse.analysis.http.HttpResponse;
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
import org.wirelapse.analysis.wait.WaitCause;

/** Answers that only the close ended. */
public final class LengthMissing implements HttpRule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "length-missing",
            "Only the close ends the answer",
            "HTTP/1.1 answers without length or chunking on a connection that was to be kept.",
            "An answer with neither Content-Length nor chunking ends with its connection (RFC 9112 §6.3), "
                    + "which so cannot be used again, and a cut answer looks whole.",
            "Send Content-Length or use chunked.",
            List.of(),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = Occurrence.inExchanges(traffic, LengthMissing::endedByClose);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String summary = Counts.text(group.size(), "answer") + " of " + service
                    + ": only the close of the connection ends it.";
            return Told.of(summary, Confidence.CERTAIN, Occurrence.numbers(group));
        });
    }

    private static Occurrence endedByClose(AnalysedConnection connection, TiledExchange exchange) {
        HttpResponse response = exchange.exchange().response();
        boolean missing = response != null
                && response.bounds().framing() == Framing.CLOSE
                && "1.1".equals(response.version())
                && "1.1".equals(exchange.exchange().request().version())
                && !response.fields().lists("connection", "close")
                && !exchange.exchange().request().fields().lists("connection", "close");
        return missing ? Occurrence.ofWaits(connection, exchange, WaitCause.CLOSE_WAIT) : null;
    }
}
