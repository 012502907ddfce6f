package org.wirelapse.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.capture.CaptureFiles;
import org.wirelapse.analysis.flow.Connection;
import org.wirelapse.analysis.flow.Indexer;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Thresholds;

/** All samples as one capture, as far as each stage finds it: indexed, and analysed. */
@State(Scope.Benchmark)
public class SampleCaptures {
    List<Path> paths;
    CaptureFiles files;
    List<Connection> connections;
    Analysis analysis;

    /** Reads the samples; to be run from the checkout's root. */
    @Setup(Level.Trial)
    public void open() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("sample-captures"))) {
            paths = folders.map(folder -> folder.resolve("client.pcapng"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
        files = CaptureFiles.open(paths);
        Indexer indexer = new Indexer(files);
        indexer.advance(Progress.NONE);
        connections = indexer.connections();
        try (Analyzer analyzer = Analyzer.open(paths)) {
            analysis = analyzer.analyze(Thresholds.STANDARD, Progress.NONE);
        }
    }

    /** Closes the files. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
        files.close();
    }
}
