package org.wirelapse.analysis.report.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.wirelapse.analysis.report.VisibleText;

/** One table (RFC 4180). What is unknown is an empty cell; a text that a spreadsheet would take for a formula gets a quote before it. */
final class CsvTable implements Closeable {
    private final CsvWriter csv;
    private final String[] cells;

    CsvTable(Path folder, String name, String... columns) throws IOException {
        csv = CsvWriter.builder().build(folder.resolve(name));
        cells = new String[columns.length];
        csv.writeRecord(columns);
    }

    /** Writes a row with one value a column: numbers, texts, constants, optional numbers, collections of these, or null. */
    void row(Object... values) throws IOException {
        if (values.length != cells.length) {
            throw new IllegalArgumentException(values.length + " values for " + cells.length + " columns");
        }
        for (int i = 0; i < values.length; i++) {
            cells[i] = cell(values[i]);
        }
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof OptionalLong number) {
            return number.isPresent() ? Long.toString(number.getAsLong()) : "";
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
        return value instanceof String text ? harmless(text) : value.toString();
    }

    private static String harmless(String text) {
        String visible = VisibleText.line(text);
        String begin = visible.stripLeading();
        return !begin.isEmpty() && "=+-@".indexOf(begin.charAt(0)) >= 0 ? "'" + visible : visible;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
