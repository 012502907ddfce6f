package org.wirelapse.analysis.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.AnalyzerSettings;
import org.wirelapse.analysis.TwoTapsAnalyzer;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Thresholds;

/** The sample captures, which lie beside this module. */
public final class Samples {
    static final Path ROOT = Path.of("..", "sample-captures");

    private Samples() {}

    /** The folders of the cases, by name. */
    static List<Path> cases() {
        return sorted(ROOT, "client.pcapng");
    }

    /** The folders of the recordings that only serve to measure accuracy, by name. */
    static List<Path> accuracyCases() {
        return sorted(ROOT.resolve("accuracy"), "client.pcapng.gz");
    }

    /** A case by its name. */
    public static Path named(String name) {
        return ROOT.resolve(name);
    }

    /** The captures of a case: what passed at the client's end, and often at the server's. */
    static List<Path> capturesOf(Path folder) {
        return Stream.of("client.pcapng", "server.pcapng", "client.pcapng.gz", "server.pcapng.gz")
                .map(folder::resolve)
                .filter(Files::exists)
                .toList();
    }

    /** Every capture of every case. */
    public static List<Path> captures() {
        return cases().stream().flatMap(folder -> capturesOf(folder).stream()).toList();
    }

    static Analysis analyse(Path capture) throws IOException {
        try (Analyzer analyzer = Analyzer.open(List.of(capture))) {
            return analyzer.analyze(Thresholds.STANDARD, Progress.NONE);
        }
    }

    /** Both captures of a case as one. */
    static Analysis analyseBoth(Path folder) throws IOException {
        Path client = folder.resolve("client.pcapng");
        Path server = folder.resolve("server.pcapng");
        try (TwoTapsAnalyzer both = TwoTapsAnalyzer.open(client, server, AnalyzerSettings.STANDARD)) {
            return both.analyze(Thresholds.STANDARD, Progress.NONE);
        }
    }

    private static List<Path> sorted(Path root, String holding) {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.exists(folder.resolve(holding)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("no sample captures beside the module", e);
        }
    }
}
