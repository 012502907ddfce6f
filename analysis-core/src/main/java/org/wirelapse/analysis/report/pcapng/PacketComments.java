package org.wirelapse.analysis.report.pcapng;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.report.RetransmissionWords;
import org.wirelapse.analysis.report.Sentences;
import org.wirelapse.analysis.report.VisibleText;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.tcp.DirectionFacts;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.Wait;

/** What is said of single packets. Texts are made when they are asked for, so that waiting ones cost little. */
final class PacketComments {
    /** Shorter tiles are the ordinary course of a transfer: a comment on each would hide the others. */
    private static final long SHORTEST_WAIT_NS = 1_000_000;

    private static final int LONGEST_TEXT = 600;

    private final Map<Integer, List<Supplier<String>>> byPacket = new HashMap<>();

    private PacketComments() {}

    static PacketComments of(Analysis analysis) {
        PacketComments comments = new PacketComments();
        analysis.findings().forEach(comments::finding);
        analysis.traffic().connections().forEach(comments::connection);
        return comments;
    }

    /** Comments on a packet, none of them longer than people read. */
    List<String> on(int packet) {
        return byPacket.getOrDefault(packet, List.of()).stream()
                .map(text -> VisibleText.line(text.get(), LONGEST_TEXT))
                .toList();
    }

    private void add(int packet, Supplier<String> text) {
        byPacket.computeIfAbsent(packet, none -> new ArrayList<>(1)).add(text);
    }

    private void finding(Finding finding) {
        boolean first = true;
        for (int packet : finding.packets()) {
            String rest = first
                    ? ". " + finding.summary()
                    : ", see packet " + finding.packets().get(0);
            add(packet, () -> finding.severity() + " finding " + finding.rule() + ": " + finding.title() + rest);
            first = false;
        }
    }

    private void connection(AnalysedConnection connection) {
        connection.exchanges().forEach(exchange -> exchange(connection, exchange));
        repeats(connection.tcp().clientToServer());
        repeats(connection.tcp().serverToClient());
    }

    private void exchange(AnalysedConnection connection, TiledExchange tiled) {
        Exchange exchange = tiled.exchange();
        int first =
                connection.connection().log().packet(exchange.request().bounds().firstRow());
        add(
                first,
                () -> "Exchange " + exchange.index() + " of connection "
                        + connection.connection().stream() + ", " + Sentences.title(exchange) + ", took "
                        + Durations.text(tiled.elapsedNs()) + ": " + Sentences.timeOf(tiled));
        Map<Integer, List<Wait>> byEnd = new TreeMap<>();
        for (Wait wait : tiled.waits()) {
            if (wait.durationNs() >= SHORTEST_WAIT_NS) {
                byEnd.computeIfAbsent(wait.lastPacket(), none -> new ArrayList<>(1))
                        .add(wait);
            }
        }
        byEnd.forEach((packet, waits) -> add(packet, () -> waited(exchange, waits)));
    }

    private static String waited(Exchange exchange, List<Wait> waits) {
        return waits.stream()
                .map(Sentences::wait)
                .collect(Collectors.joining("; ", "Exchange " + exchange.index() + " waited until here: ", ""));
    }

    private void repeats(DirectionFacts direction) {
        direction
                .retransmissions()
                .forEach(repeat -> add(repeat.packet(), () -> "Retransmission: " + RetransmissionWords.of(repeat)));
    }
}
