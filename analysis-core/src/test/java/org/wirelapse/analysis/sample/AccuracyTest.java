package org.wirelapse.analysis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.tcp.TcpAnalysis;

/**
 * Holds what we infer of senders against their kernels: congestion windows, what was sent again and why, how much was lost. Fails where a
 * figure is worse than its bound, and where the table in the documentation is not the one that was measured; {@code -Daccuracy.refresh=true}
 * writes it anew.
 */
class AccuracyTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "accuracy.md");
    private static final String BEGIN = "<!-- measured -->\n";

    private final AccuracyTable table = new AccuracyTable();
    private final Map<String, Stretches> windows = new TreeMap<>();
    private final Map<String, Repairs> repairs = new TreeMap<>();

    @Test
    void agreesWithTheKernel() throws IOException {
        for (Path folder : Samples.accuracyCases()) {
            for (Path capture : Samples.capturesOf(folder)) {
                compare(folder, capture);
            }
        }
        windows.forEach((group, all) -> table.row("**" + group + "**", "", all, repairs.get(group)));
        System.out.println(table);
        document();
        assertWindows("Reno and CUBIC, sender", 0.01, 0.10);
        assertWindows("Reno and CUBIC, receiver", 0.03, 0.10);
        assertWindows("BBR, sender", 0.10, Double.MAX_VALUE);
        assertWindows("BBR, receiver", 0.10, Double.MAX_VALUE);
        assertRepairs("all, sender", 0.999);
        assertRepairs("all, receiver", 0.99);
        assertTrue(repairs.get("all, sender").causeAgreement() >= 0.95, "causes against the kernel's counters");
    }

    private void compare(Path folder, Path capture) throws IOException {
        boolean sender = capture.getFileName().toString().startsWith("server");
        Truth truth = Truth.of(folder);
        long startNs = sender ? truth.root().get("server_start_ns").asLong() : 0;
        Stretches stretches = new Stretches();
        List<TcpAnalysis> connections = new ArrayList<>();
        try (Analyzer analyzer = Analyzer.open(List.of(capture))) {
            int count = analyzer.analyze(Thresholds.STANDARD, Progress.NONE)
                    .traffic()
                    .connections()
                    .size();
            for (int stream = 0; stream < Math.min(count, truth.connections().size()); stream++) {
                TcpAnalysis tcp = analyzer.detail(stream).tcp();
                connections.add(tcp);
                WindowComparison.compare(truth.connections().get(stream), startNs, tcp, stretches);
            }
            add(folder, truth, sender, stretches, connections);
        }
    }

    private void add(Path folder, Truth truth, boolean sender, Stretches stretches, List<TcpAnalysis> connections) {
        String tap = sender ? "sender" : "receiver";
        boolean begun =
                connections.stream().noneMatch(tcp -> tcp.facts().handshake().state() == Handshake.State.MIDSTREAM);
        Repairs repaired = begun ? Repairs.of(truth, connections, sender) : null;
        table.row(folder.getFileName().toString(), tap, stretches, repaired);
        boolean paced = truth.root().get("congestion_control").asString().equals("bbr");
        String kind = !begun ? "begun midstream" : paced ? "BBR" : "Reno and CUBIC";
        for (String group : List.of("all, " + tap, kind + ", " + tap)) {
            windows.computeIfAbsent(group, name -> new Stretches()).add(stretches);
            if (repaired != null) {
                repairs.computeIfAbsent(group, name -> new Repairs()).add(repaired);
            }
        }
    }

    private void assertWindows(String group, double median, double percentile90) {
        Stretches all = windows.get(group);
        assertTrue(all.quantile(0.5) <= median, group + ": median");
        assertTrue(all.quantile(0.9) <= percentile90, group + ": 90th percentile");
        assertTrue(all.strongInside() >= 0.95, group + ": bounds of strong estimates");
    }

    private void assertRepairs(String group, double least) {
        Repairs all = repairs.get(group);
        assertTrue(all.recall() >= least, group + ": repeats that are told");
        assertTrue(all.precision() >= least, group + ": repeats that were none");
        assertTrue(Math.abs(all.needed - all.lost) <= 0.01 * all.lost, group + ": number of lost packets");
    }

    private void document() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        if (Boolean.getBoolean("accuracy.refresh")) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + table);
        } else {
            assertEquals(
                    document.substring(begin),
                    table.toString(),
                    DOCUMENT + " shows other figures; to write it anew: "
                            + "./mvnw -pl analysis-core test -Dtest=AccuracyTest -Daccuracy.refresh=true");
        }
    }
}
