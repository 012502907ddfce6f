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
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;

/** Answers that the connection cut short. */
public final class TruncatedBody implements HttpRule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "truncated-body",
            "Answers were cut short",
            "Answers whose connection ended before they did.",
            "A message that ends before its declared length or its last chunk is incomplete (RFC 9112 "
                    + "§8); it must not be taken or cached as whole.",
            "Look at who ended the connection and why: a crash, a limit, a time-out, a client that gave up.",
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
                (connection, exchange) -> exchange.exchange().state() == Exchange.State.TRUNCATED
                                && !PrematureClose.headerCut(exchange.exchange())
                        ? new Occurrence(connection, exchange, 0, ends(connection))
                        : null);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String summary = Counts.text(group.size(), "answer") + " of " + service + " cut short.";
            return new Told(summary, Confidence.CERTAIN, Grade.DATA_LOST, Occurrence.numbers(group));
        });
    }

    private static List<Integer> ends(AnalysedConnection connection) {
        return Arrays.stream(connection.tcp().close().packets()).boxed().toList();
    }
}
