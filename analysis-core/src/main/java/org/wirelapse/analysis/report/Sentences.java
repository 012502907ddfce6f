package org.wirelapse.analysis.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.rule.Severity;
import org.wirelapse.analysis.tcp.Vantage;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.turn.Turn;
import org.wirelapse.analysis.unit.ByteCounts;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.TiledTurn;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.analysis.wait.WaitCause;
import org.wirelapse.analysis.wait.WaitTotals;

/**
 * What an analysis says, in words: the one place for the sentences that window and reports share. Methods, targets and names come from
 * the capture as they are; whoever shows them escapes them for the place where they stand.
 */
public final class Sentences {
    private Sentences() {}

    /** The answer in one or two sentences: where the time went, and the worst that was found. */
    public static String verdict(Analysis analysis) {
        Traffic traffic = analysis.traffic();
        if (analysis.capture().packets() == 0) {
            return "The capture holds no packets.";
        }
        if (traffic.connections().isEmpty()) {
            return "There is no TCP connection among the "
                    + Counts.text(analysis.capture().packets(), "packet") + ".";
        }
        return (traffic.hasExchanges() ? exchangeTime(traffic) : noExchanges(traffic)) + " "
                + worst(analysis.findings());
    }

    private static String noExchanges(Traffic traffic) {
        String none = Counts.text(traffic.connections().size(), "TCP connection")
                + " and no HTTP exchange that could be read in "
                + (traffic.connections().size() == 1 ? "it." : "them.");
        int turns = traffic.turns().size();
        return turns == 0 ? none : none + " " + whereTimeWent(Counts.text(turns, "turn"), turns, traffic.turnTotals());
    }

    private static String exchangeTime(Traffic traffic) {
        int exchanges = traffic.exchanges().size();
        return whereTimeWent(Counts.text(exchanges, "HTTP exchange"), exchanges, traffic.waitTotals());
    }

    private static String whereTimeWent(String what, int number, WaitTotals totals) {
        String took = what + " took " + Durations.text(totals.totalNs()) + (number == 1 ? "" : " in all");
        List<WaitCause> causes = causes(totals);
        if (causes.isEmpty()) {
            return took + ".";
        }
        WaitCause most = causes.get(0);
        return took + "; the largest part, " + Durations.text(totals.ns(most)) + " ("
                + share(totals.ns(most), totals.totalNs()) + "): " + most.words() + ".";
    }

    private static String worst(Collection<Finding> findings) {
        return findings.stream()
                .filter(f -> f.severity() != Severity.INFO)
                .findFirst()
                .map(f -> (findings.size() == 1 ? "One finding: " : "The worst of " + findings.size() + " findings: ")
                        + f.title() + (f.costNs() > 0 ? ", at a cost of " + Durations.text(f.costNs()) : "") + ".")
                .orElse("Nothing was found to be wrong.");
    }

    /** The causes on which time was spent, the dearest first. */
    public static List<WaitCause> causes(WaitTotals totals) {
        List<WaitCause> causes = new ArrayList<>();
        for (WaitCause cause : WaitCause.values()) {
            if (totals.ns(cause) > 0) {
                causes.add(cause);
            }
        }
        causes.sort(
                Comparator.comparingLong((WaitCause cause) -> totals.ns(cause)).reversed());
        return causes;
    }

    /** For example {@code GET /cart → 200}, or {@code turn 3: 517 B → 14.6 kB} where the content cannot be read. */
    public static String title(TiledInterval interval) {
        return interval instanceof TiledExchange tiled ? title(tiled.exchange()) : title(((TiledTurn) interval).turn());
    }

    private static String title(Turn turn) {
        return "turn " + turn.index() + ": " + ByteCounts.text(turn.clientBytes()) + " → "
                + (turn.answered() ? ByteCounts.text(turn.serverBytes()) : "nothing");
    }

    /** For example {@code GET /cart → 200}. */
    public static String title(Exchange exchange) {
        return exchange.request().method() + " " + exchange.request().target() + " → " + outcome(exchange);
    }

    private static String outcome(Exchange exchange) {
        String status = exchange.response() == null
                ? ""
                : String.valueOf(exchange.response().status());
        return switch (exchange.state()) {
            case COMPLETE -> status;
            case UNANSWERED -> "no answer";
            case TRUNCATED -> status + ", cut off";
            case REQUEST_INCOMPLETE -> (status.isEmpty() ? "" : status + ", ") + "request not whole";
            case IN_PROGRESS -> status.isEmpty() ? "no answer captured" : status + ", not done when the capture ended";
        };
    }

    /** What an exchange or turn spent its time on, the dearest first: {@code 1.30 s server working on the answer (packets 3 to 5), …}. */
    public static String timeOf(TiledInterval interval) {
        WaitTotals totals = WaitTotals.of(List.of(interval));
        return causes(totals).stream()
                .map(cause ->
                        Durations.text(totals.ns(cause)) + " " + cause.words() + " (" + packets(interval, cause) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String packets(TiledInterval interval, WaitCause cause) {
        List<Wait> waits =
                interval.waits().stream().filter(w -> w.cause() == cause).toList();
        Wait longest =
                waits.stream().max(Comparator.comparingLong(Wait::durationNs)).orElseThrow();
        return waits.size() == 1
                ? packets(longest)
                : Counts.text(waits.size(), "time") + ", longest at " + packets(longest);
    }

    /** One tile: {@code 1.30 s server working on the answer, packets 3 to 5}. */
    public static String wait(Wait wait) {
        return Durations.text(wait.durationNs()) + " " + wait.cause().words() + ", " + packets(wait);
    }

    private static String packets(Wait wait) {
        return wait.firstPacket() == wait.lastPacket()
                ? "packet " + wait.firstPacket()
                : "packets " + wait.firstPacket() + " to " + wait.lastPacket();
    }

    /** Where the capture was taken, as far as its connections tell: {@code at the client (3 connections), not known (1 connection)}. */
    public static String vantage(Traffic traffic) {
        Map<Vantage.Point, Integer> points = new EnumMap<>(Vantage.Point.class);
        traffic.connections().forEach(c -> points.merge(c.tcp().vantage().point(), 1, Integer::sum));
        return points.entrySet().stream()
                .map(p -> words(p.getKey())
                        + (points.size() == 1 ? "" : " (" + Counts.text(p.getValue(), "connection") + ")"))
                .collect(Collectors.joining(", "));
    }

    private static String words(Vantage.Point point) {
        return switch (point) {
            case CLIENT -> "at the client";
            case SERVER -> "at the server";
            case MIDDLE -> "between client and server";
            case UNDECIDED -> "at a place not known";
        };
    }

    /** A share of a whole, for example {@code 92 %}. */
    public static String share(long part, long whole) {
        long percent = whole == 0 ? 0 : Math.round(100.0 * part / whole);
        return percent == 0 && part > 0 ? "under 1 %" : percent + " %";
    }
}
