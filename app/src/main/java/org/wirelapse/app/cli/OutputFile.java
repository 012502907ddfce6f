package org.wirelapse.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.wirelapse.analysis.report.har.HarReport;
import org.wirelapse.analysis.report.html.HtmlReport;

/**
 * What {@code -o} names: its extension picks the format.
 *
 * @param path where it goes
 * @param format what goes there
 */
record OutputFile(Path path, Format format) {
    /** What can be written. */
    enum Format {
        JSON,
        HTML,
        HAR,
        TABLES
    }

    /**
     * Looks at the extension.
     *
     * @throws IllegalArgumentException if no format has it
     * @throws NotAvailableException if the format is promised and not there
     */
    static OutputFile of(String name) {
        if (name.endsWith("/")) {
            return new OutputFile(Path.of(name), Format.TABLES);
        }
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "json" -> new OutputFile(Path.of(name), Format.JSON);
            case "html" -> new OutputFile(Path.of(name), Format.HTML);
            case "har" -> new OutputFile(Path.of(name), Format.HAR);
            case "md", "pcapng", "pdf" -> throw new NotAvailableException("output as ." + extension);
            default ->
                throw new IllegalArgumentException("'" + name + "': the name of an output ends in .html, .md,"
                        + " .json, .har or .pcapng, or for a folder of CSV tables in /");
        };
    }

    /**
     * Writes the report.
     *
     * @throws IOException if that fails
     */
    void write(Outcome outcome) throws IOException {
        if (format == Format.TABLES) {
            outcome.tables(path);
            return;
        }
        // Not Files.newBufferedWriter: half a character in some name must not stop the report.
        try (Writer out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(path), UTF_8))) {
            switch (format) {
                case JSON -> outcome.json(out);
                case HTML -> HtmlReport.write(outcome.analysis(), out);
                case HAR -> HarReport.write(outcome.analysis(), out);
                case TABLES -> throw new AssertionError("tables are a folder");
            }
        }
    }
}
