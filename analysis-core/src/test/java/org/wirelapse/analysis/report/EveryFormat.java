package org.wirelapse.analysis.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.AnalyzerSettings;
import org.wirelapse.analysis.compare.Comparison;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.redaction.Redaction;
import org.wirelapse.analysis.report.csv.CsvTables;
import org.wirelapse.analysis.report.har.HarReport;
import org.wirelapse.analysis.report.html.HtmlComparison;
import org.wirelapse.analysis.report.html.HtmlReport;
import org.wirelapse.analysis.report.markdown.MarkdownComparison;
import org.wirelapse.analysis.report.markdown.MarkdownReport;
import org.wirelapse.analysis.report.pcapng.AnnotatedCapture;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Thresholds;

/** Writes a capture's analysis in every format that there is. */
final class EveryFormat {
    private EveryFormat() {}

    private interface Format {
        void write(Analysis analysis, Writer out) throws IOException;
    }

    private interface Document {
        void write(OutputStream out) throws IOException;
    }

    /** The outputs by format; CSV tables by their file names. */
    static Map<String, String> of(Path capture, AnalyzerSettings settings, boolean redact, Path folder)
            throws IOException {
        try (Analyzer analyzer = Analyzer.open(List.of(capture), settings)) {
            Analysis whole = analyzer.analyze(Thresholds.STANDARD, Progress.NONE);
            Analysis analysis = redact ? Redaction.of(whole, Thresholds.STANDARD) : whole;
            ConnectionRows rows = stream -> analyzer.detail(stream).tcp();
            Map<String, String> outputs = new TreeMap<>();
            outputs.put("text", text(analysis, TextSummary::write));
            outputs.put("html", text(analysis, HtmlReport::write));
            outputs.put("markdown", text(analysis, MarkdownReport::write));
            outputs.put("json", json(out -> JsonReport.write(analysis, rows, out)));
            outputs.put("har", json(out -> HarReport.write(analysis, out)));
            Comparison same = Comparison.of(analysis, analysis);
            outputs.put("comparison.text", text(analysis, (a, out) -> TextComparison.write(same, out)));
            outputs.put("comparison.html", text(analysis, (a, out) -> HtmlComparison.write(same, out)));
            outputs.put("comparison.markdown", text(analysis, (a, out) -> MarkdownComparison.write(same, out)));
            outputs.put("comparison.json", json(out -> JsonComparison.write(same, out)));
            Path tables = Files.createDirectories(folder.resolve("tables"));
            CsvTables.write(analysis, rows, tables);
            try (Stream<Path> files = Files.list(tables)) {
                for (Path file : files.toList()) {
                    outputs.put(file.getFileName().toString(), Files.readString(file));
                }
            }
            return outputs;
        }
    }

    private static String text(Analysis analysis, Format format) throws IOException {
        StringWriter out = new StringWriter();
        format.write(analysis, out);
        return out.toString();
    }

    private static String json(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The annotated packets, which no redaction covers. */
    static byte[] packets(Path capture, AnalyzerSettings settings) throws IOException {
        try (Analyzer analyzer = Analyzer.open(List.of(capture), settings)) {
            Analysis analysis = analyzer.analyze(Thresholds.STANDARD, Progress.NONE);
            ConnectionRows rows = stream -> analyzer.detail(stream).tcp();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new AnnotatedCapture(analysis, rows, analyzer, settings.secrets()).writeWhole(out, Progress.NONE);
            return out.toByteArray();
        }
    }
}
