package org.wirelapse.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wirelapse.analysis.capture.CaptureFiles;
import org.wirelapse.analysis.capture.PacketRecord;
import org.wirelapse.analysis.flow.CaptureCounts;
import org.wirelapse.analysis.flow.Connection;
import org.wirelapse.analysis.flow.Indexer;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Examination;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.tls.KeyLog;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.CaptureFacts;
import org.wirelapse.analysis.traffic.EndpointUses;
import org.wirelapse.analysis.traffic.Quality;
import org.wirelapse.analysis.traffic.Traffic;

/**
 * Opens captures, wires the stages and gives a snapshot. Index first: one pass over the packets, headers only; then analyse each
 * connection by itself, in parallel.
 */
public final class Analyzer implements AutoCloseable {
    private final CaptureFiles files;
    private final Indexer indexer;
    private final List<String> keyLogs;
    private volatile KeyLog keyLog = KeyLog.EMPTY;
    private volatile Connection[] analysed = {};

    private Analyzer(CaptureFiles files, List<String> keyLogs) {
        this.files = files;
        this.indexer = new Indexer(files);
        this.keyLogs = keyLogs;
    }

    /**
     * Opens captures.
     *
     * @param paths one or several files, merged by time; {@code -} is standard input
     * @throws org.wirelapse.analysis.capture.UnreadableCaptureException if one of them is no capture
     * @throws IOException if one of them cannot be read
     */
    public static Analyzer open(List<Path> paths) throws IOException {
        return open(paths, List.of());
    }

    /**
     * Opens captures and secrets to read them with.
     *
     * @param paths one or several files, merged by time; {@code -} is standard input
     * @param keyLogs files of TLS secrets as SSLKEYLOGFILE names them; secrets inside the captures are used too
     * @throws org.wirelapse.analysis.capture.UnreadableCaptureException if one of them is no capture
     * @throws IOException if one of them cannot be read
     */
    public static Analyzer open(List<Path> paths, List<Path> keyLogs) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path path : keyLogs) {
            texts.add(KeyLog.text(path));
        }
        return new Analyzer(CaptureFiles.open(paths), texts);
    }

    /**
     * Reads on to the capture's present end and analyses it. When cancelled, what was read is analysed as far as it was.
     *
     * @param thresholds what the user set
     * @param progress told how far it has come
     * @throws IOException if a file cannot be read any more
     */
    public Analysis analyze(Thresholds thresholds, Progress progress) throws IOException {
        if (indexer.advance(progress)) {
            files.finish();
            // Only now does the reader say what is wrong with the tail, and search behind damage up to the very end.
            indexer.advance(progress);
        }
        keyLog = KeyLog.parse(
                Stream.concat(keyLogs.stream(), files.tlsKeyLogs().stream()).toList());
        List<AnalysedConnection> connections = analyzeConnections(progress);
        Traffic traffic = new Traffic(facts(connections), connections, EndpointUses.of(connections));
        Examination examination = Examination.of(traffic, thresholds);
        return new Analysis(traffic, examination.findings(), examination.checks());
    }

    private List<AnalysedConnection> analyzeConnections(Progress progress) throws IOException {
        List<Connection> connections = indexer.connections();
        AnalysedConnection[] results = new AnalysedConnection[connections.size()];
        Connection[] settled = new Connection[connections.size()];
        AtomicInteger done = new AtomicInteger();
        try {
            IntStream.range(0, results.length).parallel().forEach(i -> {
                if (!progress.cancelled()) {
                    ConnectionDetail detail = ConnectionAnalyzer.analyze(connections.get(i), files, keyLog);
                    results[i] = detail.summary();
                    settled[i] = detail.connection();
                    progress.report("analysing connections", done.incrementAndGet(), results.length);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        analysed = Arrays.stream(settled).filter(Objects::nonNull).toArray(Connection[]::new);
        return Arrays.stream(results).filter(Objects::nonNull).toList();
    }

    private CaptureFacts facts(List<AnalysedConnection> connections) throws IOException {
        CaptureCounts counts = indexer.counts();
        return new CaptureFacts(
                files.facts(),
                counts.startEpochNs(),
                counts.durationNs(),
                counts.packets(),
                counts.tcpPackets(),
                Quality.of(connections, counts),
                files.problems());
    }

    /**
     * Everything that can be said of one connection that the last {@link #analyze} saw.
     *
     * @param stream its number
     * @throws IllegalArgumentException if there is no such connection
     * @throws UncheckedIOException if the file cannot be read any more
     */
    public ConnectionDetail detail(int stream) {
        return Arrays.stream(analysed)
                .filter(connection -> connection.stream() == stream)
                .findFirst()
                .map(connection -> ConnectionAnalyzer.analyze(connection, files, keyLog))
                .orElseThrow(() -> new IllegalArgumentException("no connection " + stream));
    }

    /**
     * One packet as it is in the file.
     *
     * @param number its number, from 1
     * @throws IndexOutOfBoundsException if there is no such packet
     * @throws IOException if the file cannot be read any more
     */
    public PacketRecord packet(int number) throws IOException {
        return files.packet(indexer.framePosition(number));
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
