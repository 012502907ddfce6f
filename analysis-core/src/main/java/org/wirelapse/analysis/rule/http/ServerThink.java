package org.wirelapse.analysis.rule.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirelapse.analysis.http.HttpRequest;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.tcp.Vantage;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.WaitCause;

/** Exchanges and turns that waited for the server to begin its answer. */
public final class ServerThink implements Rule {
    private static final Threshold LEAST_TIME =
            new Threshold("least-time", "ms", 50, "a server that answers sooner than this is not slow");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "server-think",
            "The server took its time",
            "Exchanges, and turns of connections that cannot be read, in which the server had the whole request and had not"
                    + " begun its answer.",
            "Between the last byte of the request and the first byte of the answer nothing is on the wire but the way there"
                    + " and back. What is longer than the shortest way seen is the server's: its application, what it asks of"
                    + " others, or the queue before it.",
            "Look into the server: its own log for these requests, its threads, its database, the services that it calls.",
            List.of(
                    "A proxy in front of the server may hold the request; a capture behind it tells.",
                    "A queue on the path that lasts for this one request looks alike from the client's side."),
            List.of(LEAST_TIME));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        if (!traffic.hasIntervals()) {
            return new Verdict.NotApplicable("nothing was asked and answered");
        }
        double least = thresholds.of(DESCRIPTION, LEAST_TIME) * 1e6;
        List<Occurrence> slow = Occurrence.inIntervals(
                traffic,
                (connection, interval) -> interval.spentNs(WaitCause.SERVER_THINK) < least
                        ? null
                        : Occurrence.ofWaits(connection, interval, WaitCause.SERVER_THINK),
                Set.of(WaitCause.SERVER_THINK));
        return new Findings(DESCRIPTION, traffic, thresholds).perService(slow, (service, group) -> {
            long cost = Occurrence.cost(group);
            Occurrence worst = group.get(0);
            boolean answered = group.stream().allMatch(ServerThink::answered);
            String summary = service + " was silent for " + Durations.text(cost) + " before it began to answer"
                    + (answered ? "" : ", or did not,") + " in " + Occurrence.payers(group) + "; the longest, "
                    + Durations.text(worst.costNs()) + ", was "
                    + named(worst) + ".";
            return Told.of(
                    summary,
                    confidence(group),
                    Map.of("exchanges", group.size(), "cost_ns", cost, "worst_ns", worst.costNs()));
        });
    }

    private static boolean answered(Occurrence occurrence) {
        return occurrence.exchange() == null || occurrence.exchange().exchange().response() != null;
    }

    /** The request where it can be read; else which turn it was. */
    private static String named(Occurrence occurrence) {
        if (occurrence.exchange() == null) {
            return "turn " + occurrence.interval().index() + " of tcp.stream "
                    + occurrence.connection().connection().stream();
        }
        HttpRequest request = occurrence.exchange().exchange().request();
        return request.method() + " " + request.target();
    }

    /**
     * At the server the time is measured; elsewhere the way to it is taken to be as short as it was at its shortest. That the bytes of a turn
     * are one request is but likely.
     */
    private static Confidence confidence(List<Occurrence> group) {
        if (group.stream().anyMatch(o -> o.exchange() == null)) {
            return Confidence.HEURISTIC;
        }
        boolean atServer =
                group.stream().allMatch(o -> o.connection().tcp().vantage().point() == Vantage.Point.SERVER);
        return atServer ? Confidence.CERTAIN : Confidence.STRONG;
    }
}
