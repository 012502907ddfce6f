package org.wirelapse.analysis.report.review;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.report.Sentences;
import org.wirelapse.analysis.report.review.Review.Fact;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.TiledExchange;

/** What an incident meant, in numbers. */
final class Impact {
    static final String METHOD =
            "Every nanosecond from the begin of an exchange (with its name lookup and handshakes where the connection was"
                    + " opened for it) to the last byte of the answer is given to exactly one cause. Times are those at the place of the"
                    + " capture; exchanges that ran side by side count each for itself.";

    private Impact() {}

    static List<Fact> of(Analysis analysis) {
        Traffic traffic = analysis.traffic();
        String connections = " on " + Counts.text(traffic.connections().size(), "TCP connection");
        List<TiledExchange> exchanges = traffic.exchanges();
        if (exchanges.isEmpty()) {
            Fact none = new Fact("Exchanges", "none that could be read" + connections);
            return traffic.turns().isEmpty() ? List.of(none) : List.of(none, turns(traffic));
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Exchanges", Counts.text(exchanges.size(), "HTTP exchange") + connections));
        facts.add(new Fact("Failed", failed(exchanges)));
        facts.add(new Fact("Time", time(exchanges, traffic.exchangeTimeNs())));
        facts.add(new Fact("Lost", lost(analysis.findings(), traffic.accountedNs())));
        return facts;
    }

    private static Fact turns(Traffic traffic) {
        return new Fact(
                "Turns",
                Counts.text(traffic.turns().size(), "turn") + " of request and answer, "
                        + Durations.text(traffic.turnTotals().totalNs()) + " in all");
    }

    private static String failed(List<TiledExchange> exchanges) {
        long unanswered = exchanges.stream()
                .filter(e -> e.exchange().state() != Exchange.State.COMPLETE)
                .count();
        long errors = exchanges.stream()
                .filter(e -> e.exchange().response() != null
                        && e.exchange().response().status() >= 500)
                .count();
        return unanswered + " without a whole answer, " + errors + " answered with a server error (5xx)";
    }

    private static String time(List<TiledExchange> exchanges, long totalNs) {
        long[] elapsed =
                exchanges.stream().mapToLong(TiledExchange::elapsedNs).sorted().toArray();
        return elapsed.length == 1
                ? Durations.text(totalNs)
                : Durations.text(totalNs) + " in all; half of the exchanges took at most "
                        + Durations.text(elapsed[(elapsed.length - 1) / 2]) + ", 95 % at most "
                        + Durations.text(elapsed[(int) ((elapsed.length - 1) * 95L / 100)]) + ", the slowest "
                        + Durations.text(elapsed[elapsed.length - 1]);
    }

    /** Rules never price the same time twice, so their costs add up. */
    private static String lost(List<Finding> findings, long totalNs) {
        long costNs = findings.stream().mapToLong(Finding::costNs).sum();
        return costNs == 0
                ? "no time to any finding"
                : Durations.text(costNs) + " to the findings, " + Sentences.share(costNs, totalNs)
                        + " of all time accounted for";
    }
}
