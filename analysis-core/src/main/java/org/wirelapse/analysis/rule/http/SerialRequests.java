package org.wirelapse.analysis.rule.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirelapse.analysis.flow.Side;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Grade;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.TiledExchange;

/** Objects fetched one after the other. */
public final class SerialRequests implements HttpRule {
    private static final Threshold MOST_GAP = new Threshold(
            "most-gap", "ms", 10, "a client that takes longer before it asks again was doing something else");
    private static final Threshold LEAST_REQUESTS =
            new Threshold("least-requests", "requests", 4, "shorter runs are not worth a word");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "serial-requests",
            "Requests went one after the other",
            "Runs of GET requests of one client to one service, each sent as soon as the answer before was there,"
                    + " never two at once.",
            "A client that has one request in the air at a time pays a round trip and the server's time for each,"
                    + " one after the other. Where the objects do not depend on each other, they can be asked for together:"
                    + " in parallel connections, in a pipeline, or best in HTTP/2 streams (RFC 9113 §5).",
            "Ask for what is known to be needed at once; bundle small objects; use HTTP/2.",
            List.of("Each request may depend on the answer before it: then nothing is wrong here."),
            List.of(MOST_GAP, LEAST_REQUESTS));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        double mostGap = thresholds.of(DESCRIPTION, MOST_GAP) * 1e6;
        double least = thresholds.of(DESCRIPTION, LEAST_REQUESTS);
        List<Occurrence> found = new ArrayList<>();
        for (List<AnalysedConnection> group : traffic.groups()) {
            runs(group, least, mostGap).stream()
                    .filter(run -> run.size() >= least)
                    .forEach(found::addAll);
        }
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            long elapsed =
                    group.stream().mapToLong(o -> o.exchange().elapsedNs()).sum();
            String summary = group.size() + " objects of " + service
                    + " were fetched strictly one after the other, which took " + Durations.text(elapsed)
                    + "; the time is counted by what each of them waited for.";
            return new Told(
                    summary,
                    Confidence.HEURISTIC,
                    Grade.NO_FAULT,
                    Map.of("requests", group.size(), "elapsed_ns", elapsed));
        });
    }

    /** Runs of fetches that neither overlap nor leave a gap; anything else that goes on at the time ends a run. */
    private static List<List<Occurrence>> runs(List<AnalysedConnection> group, double least, double mostGapNs) {
        int exchanges = 0;
        for (AnalysedConnection connection : group) {
            exchanges += connection.exchanges().size();
        }
        if (exchanges < least) {
            return List.of();
        }
        List<Occurrence> all = new ArrayList<>();
        for (AnalysedConnection connection : group) {
            for (TiledExchange exchange : connection.exchanges()) {
                all.add(new Occurrence(connection, exchange, 0, List.of(packet(connection, exchange))));
            }
        }
        all.sort(Comparator.comparingLong(o -> o.exchange().startNs()));
        List<List<Occurrence>> runs = new ArrayList<>();
        List<Occurrence> run = new ArrayList<>();
        Set<String> targets = new HashSet<>();
        for (Occurrence next : all) {
            long gap = run.isEmpty()
                    ? 0
                    : next.exchange().startNs()
                            - run.get(run.size() - 1).exchange().endNs();
            // Away from the client the way to it and back lies in between.
            long loopNs = Math.max(0, next.connection().tcp().vantage().loopNs(Side.CLIENT));
            boolean goesOn =
                    gap >= 0 && gap - loopNs <= mostGapNs && fetch(next.exchange()) && targets.add(target(next));
            if (!goesOn) {
                runs.add(run);
                run = new ArrayList<>();
                targets.clear();
                targets.add(target(next));
            }
            if (fetch(next.exchange())) {
                run.add(next);
            }
        }
        runs.add(run);
        return runs;
    }

    private static boolean fetch(TiledExchange exchange) {
        return exchange.exchange().request().method().equals("GET")
                && exchange.exchange().state() == Exchange.State.COMPLETE;
    }

    private static String target(Occurrence occurrence) {
        return occurrence.exchange().exchange().request().target();
    }

    private static int packet(AnalysedConnection connection, TiledExchange exchange) {
        return connection
                .connection()
                .log()
                .packet(exchange.exchange().request().bounds().firstRow());
    }
}
