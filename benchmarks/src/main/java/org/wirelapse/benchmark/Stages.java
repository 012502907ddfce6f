package org.wirelapse.benchmark;

import java.io.OutputStream;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.wirelapse.analysis.ConnectionAnalyzer;
import org.wirelapse.analysis.Surroundings;
import org.wirelapse.analysis.capture.CaptureFiles;
import org.wirelapse.analysis.flow.CaptureCounts;
import org.wirelapse.analysis.flow.Connection;
import org.wirelapse.analysis.flow.Indexer;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.report.JsonReport;
import org.wirelapse.analysis.report.html.HtmlReport;
import org.wirelapse.analysis.rule.Examination;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.tcp.TcpAnalysis;
import org.wirelapse.analysis.tcp.TcpAnalyzer;

/** Time that each stage takes for all samples together. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class Stages {
    /** Files to rows: reading records, decoding headers, finding connections. */
    @Benchmark
    public CaptureCounts index(SampleCaptures samples) throws IOException {
        try (CaptureFiles files = CaptureFiles.open(samples.paths)) {
            Indexer indexer = new Indexer(files);
            indexer.advance(Progress.NONE);
            return indexer.counts();
        }
    }

    /** Rows to what TCP did. */
    @Benchmark
    public void tcp(SampleCaptures samples, Blackhole sink) {
        for (Connection connection : samples.connections) {
            TcpAnalysis analysis = TcpAnalyzer.analyze(connection);
            sink.consume(analysis);
        }
    }

    /** Rows to explained exchanges: everything that is said of one connection. */
    @Benchmark
    public void connections(SampleCaptures samples, Blackhole sink) {
        for (Connection connection : samples.connections) {
            sink.consume(ConnectionAnalyzer.analyze(connection, samples.files, Surroundings.NONE));
        }
    }

    /** Explained exchanges to findings. */
    @Benchmark
    public Examination rules(SampleCaptures samples) {
        return Examination.of(samples.analysis.traffic(), Thresholds.STANDARD);
    }

    /** The outcome as JSON. */
    @Benchmark
    public void json(SampleCaptures samples) throws IOException {
        JsonReport.write(samples.analysis, OutputStream.nullOutputStream());
    }

    /** The outcome as a report for people. */
    @Benchmark
    public void html(SampleCaptures samples) throws IOException {
        HtmlReport.write(samples.analysis, Writer.nullWriter());
    }
}
