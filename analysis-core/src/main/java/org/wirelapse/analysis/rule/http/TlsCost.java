package org.wirelapse.analysis.rule.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.WaitCause;

/** TLS handshakes that took more than one round trip. */
public final class TlsCost implements Rule {
    private static final Threshold MOST_ROUND_TRIPS =
            new Threshold("most-round-trips", "times", 1.5, "a handshake within so many round trips took one");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "tls-cost",
            "TLS set-up took several round trips",
            "Exchanges whose TLS handshake took longer than a round trip and a half.",
            "A full TLS 1.2 handshake takes two round trips (RFC 5246 §7.3), TLS 1.3 one (RFC 8446 §2), a resumed"
                    + " one of TLS 1.3 may take none; a HelloRetryRequest adds one.",
            "Use TLS 1.3, session resumption, and key shares that the server supports; keep connections open.",
            List.of("A slow host at either end makes the handshake long as well."),
            List.of(MOST_ROUND_TRIPS));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public String inapplicable(Traffic traffic) {
        return traffic.connections().stream().anyMatch(c -> c.tls() != null) ? null : "no TLS in the capture";
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        double most = thresholds.of(DESCRIPTION, MOST_ROUND_TRIPS);
        Occurrence.IntervalLook look = (connection, interval) -> {
            long beyond = beyondOneNs(connection, interval, most);
            Occurrence tiles = Occurrence.ofWaits(connection, interval, WaitCause.TLS_HANDSHAKE);
            return beyond > 0 ? new Occurrence(connection, interval, 0, tiles.packets()) : null;
        };
        List<Occurrence> found = Occurrence.inIntervals(traffic, look, Set.of(WaitCause.TLS_HANDSHAKE));
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            long beyond = group.stream()
                    .mapToLong(o -> beyondOneNs(o.connection(), o.interval(), most))
                    .sum();
            long retried = group.stream()
                    .filter(o -> o.connection().tls().helloRetry())
                    .count();
            String summary = Occurrence.payers(group) + " with " + service + " spent " + Durations.text(beyond)
                    + " on TLS beyond one round trip"
                    + (retried == 0
                            ? ""
                            : "; " + Counts.text(retried, "handshake") + " begun again at the server's word")
                    + ". Set-up is priced by handshake-cost.";
            return Told.of(
                    summary,
                    Confidence.STRONG,
                    Map.of("exchanges", group.size(), "beyond_ns", beyond, "hello_retries", retried));
        });
    }

    /** What its handshake took beyond one round trip; 0 where that is within bounds or not known. */
    private static long beyondOneNs(AnalysedConnection connection, TiledInterval interval, double mostRoundTrips) {
        long roundTripNs = connection.tcp().vantage().roundTripNs();
        long spentNs = interval.spentNs(WaitCause.TLS_HANDSHAKE);
        boolean known = connection.tls() != null && roundTripNs > 0;
        return known && spentNs > mostRoundTrips * roundTripNs ? spentNs - roundTripNs : 0;
    }
}
