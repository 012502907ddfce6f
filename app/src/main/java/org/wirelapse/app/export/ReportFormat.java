package org.wirelapse.app.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.report.JsonReport;
import org.wirelapse.analysis.report.csv.CsvTables;
import org.wirelapse.analysis.report.har.HarReport;
import org.wirelapse.analysis.report.html.HtmlReport;
import org.wirelapse.analysis.report.markdown.MarkdownReport;
import org.wirelapse.analysis.report.pcapng.AnnotatedCapture;
import org.wirelapse.app.pdf.PdfReport;

/** What can be written. */
public enum ReportFormat {
    HTML("html", "Report to read (HTML)", text((outcome, out) -> HtmlReport.write(outcome.analysis(), out))),
    MARKDOWN(
            "md",
            "Report for a ticket (Markdown)",
            text((outcome, out) -> MarkdownReport.write(outcome.analysis(), out))),
    JSON("json", "Analysis for programs (JSON)", bytes(ReportFormat::json)),
    TABLES(
            "",
            "Tables in a folder (CSV)",
            (outcome, path, progress) -> CsvTables.write(outcome.analysis(), outcome.rows(), path)),
    HAR("har", "Exchanges for browsers (HAR)", bytes((outcome, out) -> HarReport.write(outcome.analysis(), out))),
    PCAPNG("pcapng", "Packets with comments (pcapng)", ReportFormat::packets),
    PDF("pdf", "Report for paper (PDF)", bytes((outcome, out) -> PdfReport.write(outcome.analysis(), out)));

    /** Writes one format. */
    @FunctionalInterface
    private interface FileWriter {
        void write(Outcome outcome, Path path, Progress progress) throws IOException;
    }

    /** Writes a format that is text. */
    @FunctionalInterface
    private interface TextWriter {
        void write(Outcome outcome, Writer out) throws IOException;
    }

    /** Writes a format that is bytes. */
    @FunctionalInterface
    private interface ByteWriter {
        void write(Outcome outcome, OutputStream out) throws IOException;
    }

    private final String extension;
    private final String title;
    private final FileWriter writer;

    ReportFormat(String extension, String title, FileWriter writer) {
        this.extension = extension;
        this.title = title;
        this.writer = writer;
    }

    /** Extension of its files in lower case and without the dot; empty where it is a folder. */
    public String extension() {
        return extension;
    }

    /** The format as people read it. */
    public String title() {
        return title;
    }

    /**
     * Writes a file, or for {@link #TABLES} a folder.
     *
     * @param progress told how far it has come where that takes long, and asked whether to go on
     * @throws IOException if that fails
     */
    public void write(Outcome outcome, Path path, Progress progress) throws IOException {
        writer.write(outcome, path, progress);
    }

    private static FileWriter text(TextWriter writer) {
        return (outcome, path, progress) -> {
            // Not Files.newBufferedWriter: half a character in some name must not stop the report.
            try (Writer out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(path), UTF_8))) {
                writer.write(outcome, out);
            }
        };
    }

    private static FileWriter bytes(ByteWriter writer) {
        return (outcome, path, progress) -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
                writer.write(outcome, out);
            }
        };
    }

    /**
     * Writes JSON and leaves the stream open.
     *
     * @throws IOException if the stream fails, or the capture cannot be read any more
     */
    public static void json(Outcome outcome, OutputStream out) throws IOException {
        if (outcome.options().series()) {
            JsonReport.write(outcome.analysis(), outcome.rows(), out);
        } else {
            JsonReport.write(outcome.analysis(), out);
        }
    }

    /** First under another name: the capture that is read may be the file that is to be replaced. */
    private static void packets(Outcome outcome, Path path, Progress progress) throws IOException {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        try {
            AnnotatedCapture capture = new AnnotatedCapture(
                    outcome.analysis(),
                    outcome.rows(),
                    outcome.packets(),
                    outcome.options().secrets());
            OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
            boolean written = outcome.options().whole()
                    ? capture.writeWhole(out, progress)
                    : capture.writeConnections(out, progress);
            if (written) {
                Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
