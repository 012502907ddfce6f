package org.wirelapse.analysis.report.har;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import org.wirelapse.analysis.report.JsonDocument;
import org.wirelapse.analysis.report.JsonFields;
import org.wirelapse.analysis.report.ToolVersion;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.TiledExchange;

/**
 * The exchanges as an HTTP archive (HAR 1.2). Its headers are those that the analysis keeps; bodies are not copied.
 */
public final class HarReport {
    private static final String LIMITS =
            "Made from a packet capture: times are those at the place of the capture, -1 is what it does not show."
                    + " Headers are those that explain timing and framing; bodies are left out.";

    private HarReport() {}

    /**
     * Writes the archive, its entries by time, and leaves the stream open.
     *
     * @throws IOException if the stream fails
     */
    public static void write(Analysis analysis, OutputStream out) throws IOException {
        JsonDocument.write(out, json -> json.object("log", () -> log(analysis, json)));
    }

    private static void log(Analysis analysis, JsonFields json) {
        HarPages pages = HarPages.of(analysis);
        HarEntry entry = new HarEntry(json, analysis.capture().startEpochNs(), pages);
        json.text("version", "1.2");
        json.object("creator", () -> {
            json.text("name", "Wirelapse");
            json.text("version", ToolVersion.text());
        });
        pages.write(json);
        json.objects("entries", byTime(analysis), e -> entry.fields(e.connection(), e.exchange()));
        json.text("comment", LIMITS);
    }

    /** An exchange and where it was. */
    private record Located(AnalysedConnection connection, TiledExchange exchange) {}

    private static List<Located> byTime(Analysis analysis) {
        return analysis.traffic().connections().stream()
                .flatMap(c -> c.exchanges().stream().map(e -> new Located(c, e)))
                .sorted(Comparator.comparingLong(e -> e.exchange().startNs()))
                .toList();
    }
}
