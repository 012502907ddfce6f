package org.wirelapse.analysis.sample;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.congestion.WindowSeries;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.tcp.TcpAnalysis;
import tools.jackson.databind.JsonNode;

/**
 * Holds the congestion window that we infer of each server against the kernel's own, while the kernel's window was what limited it. Errors
 * are relative and weighted by time.
 */
class CongestionWindowAccuracyTest {
    private static final int TIME_NS = 0;
    private static final int WINDOW = 1;
    private static final int UNACKNOWLEDGED = 4;
    private static final int NEXT = 5;

    /** Fewer probes say nothing. */
    private static final int LEAST_PROBES = 20;

    private static final double LIMITED = 0.9;

    /** One stretch of time: how far we were off, and whether our bounds held. */
    private record Stretch(double error, long ns, boolean inside) {}

    private final List<Stretch> atSender = new ArrayList<>();
    private final List<Stretch> atReceiver = new ArrayList<>();

    @Test
    void agreesWithTheKernel() throws IOException {
        System.out.println("case and tap                        limited s  median     p90  inside");
        for (Path folder : Samples.cases()) {
            for (Path capture : Samples.capturesOf(folder)) {
                compare(folder, capture);
            }
        }
        row("all at the sender", atSender);
        row("all at the receiver", atReceiver);
        assertTrue(quantile(atSender, 0.5) <= 0.01, "median at the sender");
        assertTrue(quantile(atReceiver, 0.5) <= 0.03, "median at the receiver");
        assertTrue(quantile(atSender, 0.9) <= 0.10, "90th percentile at the sender");
        assertTrue(quantile(atReceiver, 0.9) <= 0.10, "90th percentile at the receiver");
        assertTrue(inside(atSender) >= 0.95, "bounds at the sender");
        assertTrue(inside(atReceiver) >= 0.95, "bounds at the receiver");
    }

    private void compare(Path folder, Path capture) throws IOException {
        boolean sender = capture.endsWith("server.pcapng");
        Truth truth = Truth.of(folder);
        long startNs = sender ? truth.root().get("server_start_ns").asLong() : 0;
        List<Stretch> stretches = new ArrayList<>();
        try (Analyzer analyzer = Analyzer.open(List.of(capture))) {
            int connections = analyzer.analyze(Thresholds.STANDARD, Progress.NONE)
                    .traffic()
                    .connections()
                    .size();
            for (int stream = 0;
                    stream < Math.min(connections, truth.connections().size());
                    stream++) {
                JsonNode rows = truth.connections()
                        .get(stream)
                        .get("server")
                        .get("tcp_probe")
                        .get("rows");
                if (rows.size() >= LEAST_PROBES) {
                    compare(rows, startNs, analyzer.detail(stream).tcp(), stretches);
                }
            }
        }
        if (!stretches.isEmpty()) {
            row(folder.getFileName() + (sender ? ", sender" : ", receiver"), stretches);
            (sender ? atSender : atReceiver).addAll(stretches);
        }
    }

    /** The kernel reports its window before it takes in a segment, so what it reports held since the report before. */
    private static void compare(JsonNode rows, long startNs, TcpAnalysis tcp, List<Stretch> stretches) {
        WindowSeries series = WindowSeries.of(tcp, Direction.SERVER_TO_CLIENT);
        double mss = tcp.facts().serverToClient().mss().orElse(1448);
        int index = -1;
        for (int i = 1; i < rows.size(); i++) {
            long fromNs = rows.get(i - 1).get(TIME_NS).asLong() - startNs;
            long toNs = rows.get(i).get(TIME_NS).asLong() - startNs;
            double window = rows.get(i).get(WINDOW).asInt() * mss;
            int flight = rows.get(i).get(NEXT).asInt()
                    - rows.get(i).get(UNACKNOWLEDGED).asInt();
            while (index + 1 < series.size() && series.senderTimeNs(index + 1) <= (fromNs + toNs) / 2) {
                index++;
            }
            if (index >= 0 && flight >= LIMITED * window) {
                boolean inside = series.congestionWindowLowBytes(index) <= window
                        && window <= series.congestionWindowHighBytes(index);
                double error = Math.abs(series.congestionWindowBytes(index) - window) / window;
                stretches.add(new Stretch(error, toNs - fromNs, inside));
            }
        }
    }

    private static double quantile(List<Stretch> stretches, double share) {
        long all = stretches.stream().mapToLong(Stretch::ns).sum();
        long sum = 0;
        List<Stretch> sorted = stretches.stream()
                .sorted(Comparator.comparingDouble(Stretch::error))
                .toList();
        for (Stretch stretch : sorted) {
            sum += stretch.ns;
            if (sum >= share * all) {
                return stretch.error;
            }
        }
        return 0;
    }

    private static double inside(List<Stretch> stretches) {
        long all = stretches.stream().mapToLong(Stretch::ns).sum();
        return (double) stretches.stream()
                        .filter(Stretch::inside)
                        .mapToLong(Stretch::ns)
                        .sum()
                / all;
    }

    private static void row(String name, List<Stretch> stretches) {
        System.out.printf(
                Locale.ROOT,
                "%-36s %8.3f %7.4f %7.4f  %5.1f%%%n",
                name,
                stretches.stream().mapToLong(Stretch::ns).sum() / 1e9,
                quantile(stretches, 0.5),
                quantile(stretches, 0.9),
                100 * inside(stretches));
    }
}
