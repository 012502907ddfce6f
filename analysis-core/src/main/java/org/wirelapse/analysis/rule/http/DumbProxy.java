package org.wirelapse.analysis.rule.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.HeaderFields;
import org.wirelapse.analysis.http.HttpRequest;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.tcp.Close;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.TiledExchange;

/** A blind relay that waited for a close that did not come. */
public final class DumbProxy implements HttpRule {
    private static final Threshold LEAST_HANG =
            new Threshold("least-hang", "ms", 1000, "a proxy that closes sooner did not hang");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "dumb-proxy",
            "A proxy passed keep-alive on blindly",
            "A proxy connection with a complete answer, then a request that got not one byte until the proxy "
                    + "closed.",
            "A relay that forwards Connection: keep-alive without knowing it lets both ends keep their "
                    + "connections, and waits itself for the origin to close, which it does not (RFC 9112 §9.3). The first "
                    + "answer arrives whole; the next request on the connection is not read until a time-out ends the wait.",
            "Replace the relay or let it speak HTTP/1.1; until then send Connection: close through it.",
            List.of("A proxy that is stuck for another reason leaves the same trace on this side of it."),
            List.of(LEAST_HANG));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        double least = thresholds.of(DESCRIPTION, LEAST_HANG) * 1e6;
        List<Occurrence> found = Occurrence.inExchanges(
                traffic,
                (connection, exchange) -> hung(connection, exchange, least)
                        ? new Occurrence(connection, exchange, 0, packets(connection, exchange))
                        : null);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            long hang = group.stream().mapToLong(o -> o.exchange().elapsedNs()).sum();
            String summary =
                    service + " answered whole, promised by silence to keep the connection, ignored the next request "
                            + Counts.text(group.size(), "time") + " and closed " + Durations.text(hang / group.size())
                            + " later (counted by server-think).";
            return Told.of(summary, Confidence.STRONG, Map.of("hangs", group.size(), "hang_ns", hang));
        });
    }

    private static boolean hung(AnalysedConnection connection, TiledExchange exchange, double leastNs) {
        int index = exchange.exchange().index();
        return index > 0
                && exchange.exchange().state() == Exchange.State.UNANSWERED
                && exchange.elapsedNs() >= leastNs
                && connection.tcp().close().first() == Close.Closer.SERVER
                && connection.exchanges().stream()
                        .map(TiledExchange::exchange)
                        .filter(earlier -> earlier.index() < index)
                        .allMatch(DumbProxy::keptByBoth)
                && throughProxy(exchange.exchange().request());
    }

    private static boolean keptByBoth(Exchange earlier) {
        return earlier.state() == Exchange.State.COMPLETE
                && asksToKeep(earlier.request().fields())
                && !earlier.response().fields().lists("connection", "close");
    }

    private static boolean asksToKeep(HeaderFields fields) {
        return fields.lists("connection", "keep-alive") || fields.lists("proxy-connection", "keep-alive");
    }

    /** Only proxies are asked in absolute form (RFC 9112 §3.2.2) or with Proxy-Connection. */
    private static boolean throughProxy(HttpRequest request) {
        return request.target().contains("://")
                || request.fields().first("proxy-connection").isPresent();
    }

    private static List<Integer> packets(AnalysedConnection connection, TiledExchange exchange) {
        SegmentLog log = connection.connection().log();
        List<Integer> packets = new ArrayList<>();
        packets.add(log.packet(exchange.exchange().request().bounds().firstRow()));
        Arrays.stream(connection.tcp().close().packets()).forEach(packets::add);
        return packets;
    }
}
