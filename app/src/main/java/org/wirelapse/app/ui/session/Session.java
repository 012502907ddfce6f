package org.wirelapse.app.ui.session;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.rule.Severity;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.WaitTotals;

/**
 * An opened capture: its analysis, and indexes over it that several panels ask for. Immutable; made away from the event thread, because
 * making it walks over all waits.
 */
public final class Session {
    private final List<Path> files;
    private final Analysis analysis;
    private final CaptureSource source;
    private final Map<Integer, Integer> indexByStream = new HashMap<>();
    private final Map<Integer, Severity> worstByStream = new HashMap<>();
    private final List<WaitTotals> totals;
    private final WaitTotals allTotals;

    /**
     * Builds the indexes.
     *
     * @param files what was opened
     * @param analysis its outcome
     * @param source reads connections and packets on demand
     */
    public Session(List<Path> files, Analysis analysis, CaptureSource source) {
        this.files = List.copyOf(files);
        this.analysis = analysis;
        this.source = source;
        List<AnalysedConnection> connections = connections();
        for (int i = 0; i < connections.size(); i++) {
            indexByStream.put(connections.get(i).connection().stream(), i);
        }
        for (Finding finding : analysis.findings()) {
            for (int stream : finding.streams()) {
                worstByStream.merge(stream, finding.severity(), (a, b) -> a.compareTo(b) > 0 ? a : b);
            }
        }
        totals = connections.stream().map(c -> WaitTotals.of(c.intervals())).toList();
        allTotals = WaitTotals.of(
                connections.stream().flatMap(c -> c.intervals().stream()).toList());
    }

    /** The same capture under other names. */
    public Session renamed(List<Path> names) {
        return new Session(names, analysis, source);
    }

    /** What was opened. */
    public List<Path> files() {
        return files;
    }

    /** The outcome. */
    public Analysis analysis() {
        return analysis;
    }

    /** Reads connections and packets on demand. */
    public CaptureSource source() {
        return source;
    }

    /** All connections, by stream number. */
    public List<AnalysedConnection> connections() {
        return analysis.traffic().connections();
    }

    /** Place of a stream number among the connections, or -1. */
    public int index(int stream) {
        return indexByStream.getOrDefault(stream, -1);
    }

    /** The connection of a stream number, or null. */
    public AnalysedConnection connection(int stream) {
        int index = index(stream);
        return index < 0 ? null : connections().get(index);
    }

    /** The exchange, or the turn of a connection whose content cannot be read, or null. */
    public TiledInterval exchange(int stream, int index) {
        AnalysedConnection connection = connection(stream);
        return connection == null
                        || index < 0
                        || index >= connection.intervals().size()
                ? null
                : connection.intervals().get(index);
    }

    /** Where the exchange time of a connection went. */
    public WaitTotals totals(int stream) {
        return totals.get(indexByStream.get(stream));
    }

    /** Where the exchange time of all connections went. */
    public WaitTotals allTotals() {
        return allTotals;
    }

    /** The worst finding about a connection, or null. */
    public Severity worst(int stream) {
        return worstByStream.get(stream);
    }

    /** From the first packet to the last. */
    public TimeRange whole() {
        return new TimeRange(0, analysis.capture().durationNs());
    }

    /** From a connection's first packet to its last, with a small margin so that nothing sticks to the edge. */
    public TimeRange span(AnalysedConnection connection) {
        return new TimeRange(connection.startNs(), connection.endNs()).withMargin(0.02);
    }

    /** Row of a packet in a log, or -1. */
    public static int row(SegmentLog log, int packet) {
        int low = 0;
        int high = log.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int number = log.packet(middle);
            if (number == packet) {
                return middle;
            }
            if (number < packet) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
