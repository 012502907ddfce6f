package org.wirelapse.app.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.redaction.Redaction;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.app.export.Outcome;
import org.wirelapse.app.export.ReportFormat;
import org.wirelapse.app.ui.session.Session;

/**
 * What to save, of which connections, and how.
 *
 * @param format the format
 * @param connections which connections
 * @param interval the exchange or turn that alone is told of, or null for all
 * @param options what else of them
 * @param redact true if nobody is to be named
 */
record ExportChoice(
        ReportFormat format,
        Predicate<AnalysedConnection> connections,
        TiledInterval interval,
        Outcome.Options options,
        boolean redact) {
    /** The packets of some connections with comments. */
    static ExportChoice packets(Predicate<AnalysedConnection> connections) {
        return new ExportChoice(
                ReportFormat.PCAPNG, connections, null, new Outcome.Options(false, false, false), false);
    }

    /** True if packets go into the file as they are, so that nothing in them can be redacted. */
    static boolean copiesPackets(ReportFormat format) {
        return format == ReportFormat.PCAPNG;
    }

    /** The same without redaction. */
    ExportChoice plain() {
        return new ExportChoice(format, connections, interval, options, false);
    }

    /**
     * Saves. To be called away from the event thread.
     *
     * @throws IOException if the capture cannot be read any more, or the file not be written
     */
    void write(Session session, Path path, Progress progress) throws IOException {
        progress.report("choosing connections", 0, -1);
        Outcome outcome = new Outcome(
                analysis(session.analysis()),
                stream -> session.source().detail(stream).tcp(),
                session.source(),
                options);
        progress.report("writing " + path.getFileName(), 0, -1);
        format.write(outcome, path, progress);
    }

    /** What is said of the connections. */
    Analysis analysis(Analysis all) {
        Analysis picked = options.whole() ? all : all.only(connections, interval, Thresholds.STANDARD);
        return redact ? Redaction.of(picked, Thresholds.STANDARD) : picked;
    }
}
