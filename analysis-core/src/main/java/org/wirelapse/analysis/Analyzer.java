package org.wirelapse.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.wirelapse.analysis.capture.CaptureFiles;
import org.wirelapse.analysis.capture.PacketRecord;
import org.wirelapse.analysis.capture.PacketSource;
import org.wirelapse.analysis.capture.PcapngWriter;
import org.wirelapse.analysis.dns.LookupUses;
import org.wirelapse.analysis.dns.NameLookup;
import org.wirelapse.analysis.dns.NameLookups;
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
import org.wirelapse.analysis.traffic.Quality;
import org.wirelapse.analysis.traffic.Traffic;

/**
 * Opens captures, wires the stages and gives a snapshot. Index first: one pass over the packets, headers only; then analyse each
 * connection by itself, in parallel. A live capture is a file that grows: it goes the same way, round after round.
 */
public final class Analyzer implements PacketSource, AutoCloseable {
    private final CaptureFiles files;
    private final Indexer indexer;
    private final KeyLogFiles keyLogs;
    private final Accounts accounts;
    private List<String> keyLogsUsed = List.of();

    private Analyzer(CaptureFiles files, KeyLogFiles keyLogs, AnalyzerSettings settings) {
        this.files = files;
        indexer = new Indexer(files);
        accounts = new Accounts(files, settings);
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
        return open(paths, AnalyzerSettings.STANDARD);
    }

    /**
     * Opens captures of which something is known besides.
     *
     * @param paths one or several files, merged by time; {@code -} is standard input
     * @param settings what is known
     * @throws org.wirelapse.analysis.capture.UnreadableCaptureException if one of them is no capture
     * @throws IOException if one of them cannot be read
     */
    public static Analyzer open(List<Path> paths, AnalyzerSettings settings) throws IOException {
        KeyLogFiles keyLogs = KeyLogFiles.open(settings.keyLogs());
        return new Analyzer(CaptureFiles.open(paths), keyLogs, settings);
    }

    /**
     * Adds a file to the capture, for one that grows from file to file. To be called by the thread that calls {@link #extend}.
     *
     * @throws org.wirelapse.analysis.capture.UnreadableCaptureException if it is no capture
     * @throws IOException if it cannot be read
     */
    public void append(Path path) throws IOException {
        files.append(path);
    }

    /**
     * Reads to the capture's end and analyses it; what is left behind the last whole record is damage. When cancelled, what was read is
     * analysed as far as it was.
     *
     * @param thresholds what the user set
     * @param progress told how far it has come
     * @throws IOException if a file cannot be read any more
     */
    public Analysis analyze(Thresholds thresholds, Progress progress) throws IOException {
        files.beginHashes();
        if (indexer.advance(progress)) {
            files.finish();
            // Only now does the reader say what is wrong with the tail, and search behind damage up to the very end.
            indexer.advance(progress);
        }
        return conclude(true, true, thresholds, progress);
    }

    /**
     * Reads the first packets and analyses them, so that there is something to show while {@link #analyze} goes on with the rest. May be
     * called again for more of them. The hashes of the files are not known yet.
     *
     * @param packets how many packets to read, counted from the first
     * @param thresholds what the user set
     * @param progress told how far the reading has come
     * @throws IOException if a file cannot be read any more
     */
    public Analysis preview(int packets, Thresholds thresholds, Progress progress) throws IOException {
        indexer.advance(packets, progress);
        return conclude(true, false, thresholds, progress.unreported());
    }

    /**
     * Reads on to the present end of a capture that still grows, and analyses again the connections that have grown. All work is done by the
     * calling thread, so that a {@link RoundPacing} can tell what it costs. May be called again and again, by one thread at a time; {@link
     * #analyze} ends it.
     *
     * @param thresholds what the user set
     * @param progress told how far it has come
     * @throws IOException if a file cannot be read any more
     */
    public Analysis extend(Thresholds thresholds, Progress progress) throws IOException {
        files.beginHashes();
        indexer.advance(progress);
        return conclude(false, true, thresholds, progress);
    }

    private Analysis conclude(boolean parallel, boolean hashed, Thresholds thresholds, Progress progress)
            throws IOException {
        useSecrets();
        List<Connection> indexed = indexer.connections();
        List<NameLookup> lookups = NameLookups.of(indexer.datagrams(), indexed, files);
        accounts.update(indexed, LookupUses.of(lookups, indexed), parallel, progress);
        List<AnalysedConnection> connections = accounts.of(indexed);
        Traffic traffic = Traffic.of(facts(connections, hashed), connections, lookups, parallel);
        Examination examination = Examination.of(traffic, thresholds, parallel);
        return new Analysis(traffic, examination.findings(), examination.checks());
    }

    private void useSecrets() {
        List<String> texts = tlsKeyLogs();
        if (!texts.equals(keyLogsUsed)) {
            keyLogsUsed = texts;
            accounts.open(KeyLog.parse(texts));
        }
    }

    private CaptureFacts facts(List<AnalysedConnection> connections, boolean hashed) throws IOException {
        CaptureCounts counts = indexer.counts();
        return new CaptureFacts(
                files.facts(hashed),
                counts.startEpochNs(),
                counts.durationNs(),
                counts.packets(),
                counts.tcpPackets(),
                counts.outsideTcp(),
                Quality.of(connections, counts),
                files.problems());
    }

    /**
     * Everything that can be said of one connection, as the last round saw it. May be called by any thread.
     *
     * @param stream its number
     * @throws IllegalArgumentException if there is no such connection
     * @throws java.io.UncheckedIOException if the file cannot be read any more
     */
    public ConnectionDetail detail(int stream) {
        return accounts.detail(stream);
    }

    /**
     * One packet as it is in the file. May be called by any thread.
     *
     * @param number its number, from 1
     * @throws IndexOutOfBoundsException if there is no such packet
     * @throws IOException if the file cannot be read any more
     */
    public PacketRecord packet(int number) throws IOException {
        return files.packet(indexer.framePosition(number));
    }

    @Override
    public void copy(int number, Consumer<byte[]> edit, List<String> comments, PcapngWriter to) throws IOException {
        files.copy(indexer.framePosition(number), edit, comments, to);
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) throws IOException {
        return files.read(position, target, offset, length);
    }

    @Override
    public List<String> tlsKeyLogs() {
        return Stream.concat(keyLogs.texts().stream(), files.tlsKeyLogs().stream())
                .toList();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
