package org.wirelapse.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Thresholds;

/**
 * Opens two captures of the same traffic, one taken at the client and one at the server, and analyses them as one. Packet and stream
 * numbers are those of the client's.
 *
 * @param client the client's capture
 * @param server the server's capture
 */
public record TwoTapsAnalyzer(Analyzer client, Analyzer server) implements AutoCloseable {
    /**
     * Opens captures.
     *
     * @param client capture taken at the client
     * @param server capture taken at the server
     * @param settings what is known besides
     * @throws org.wirelapse.analysis.capture.UnreadableCaptureException if one of them is no capture
     * @throws IOException if one of them cannot be read
     */
    public static TwoTapsAnalyzer open(Path client, Path server, AnalyzerSettings settings) throws IOException {
        Analyzer first = Analyzer.open(List.of(client), settings);
        try {
            return new TwoTapsAnalyzer(first, Analyzer.open(List.of(server), settings));
        } catch (IOException | RuntimeException e) {
            first.close();
            throw e;
        }
    }

    /**
     * Reads and analyses both, and joins them.
     *
     * @param thresholds what the user set
     * @param progress told how far it has come
     * @throws IOException if a file cannot be read any more
     */
    public Analysis analyze(Thresholds thresholds, Progress progress) throws IOException {
        return Analysis.joined(client.analyze(thresholds, progress), server.analyze(thresholds, progress), thresholds);
    }

    @Override
    public void close() throws IOException {
        try {
            client.close();
        } finally {
            server.close();
        }
    }
}
