package org.wirelapse.analysis.rule.http;

import java.util.List;
import org.wirelapse.analysis.http.HttpRequest;
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

/** Requests with the Proxy-Connection field. */
public final class ProxyConnection implements HttpRule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "proxy-connection",
            "Requests carry Proxy-Connection",
            "Requests with the field Proxy-Connection, which no standard has.",
            "Proxy-Connection was meant to keep a blind proxy from passing Connection on; it helps only "
                    + "where there is exactly one proxy that knows it (RFC 9112 appendix C.2.2).",
            "Leave it out; use Connection, which proxies must remove.",
            List.of(),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = Occurrence.inExchanges(traffic, (connection, exchange) -> {
            HttpRequest request = exchange.exchange().request();
            return request.fields().first("proxy-connection").isPresent()
                    ? new Occurrence(
                            connection,
                            exchange,
                            0,
                            List.of(connection
                                    .connection()
                                    .log()
                                    .packet(request.bounds().firstRow())))
                    : null;
        });
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String summary = Counts.text(group.size(), "request") + " to " + service + " with Proxy-Connection.";
            return new Told(summary, Confidence.CERTAIN, Grade.NO_FAULT, Occurrence.numbers(group));
        });
    }
}
