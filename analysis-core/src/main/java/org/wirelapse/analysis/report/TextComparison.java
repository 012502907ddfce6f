package org.wirelapse.analysis.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.wirelapse.analysis.compare.Comparison;
import org.wirelapse.analysis.report.ComparisonWords.Table;

/** A comparison for a terminal. */
public final class TextComparison {
    private TextComparison() {}

    /**
     * Writes the comparison and leaves the writer open.
     *
     * @throws IOException if the writer fails
     */
    public static void write(Comparison comparison, Writer out) throws IOException {
        TextLines lines = new TextLines(out);
        lines.paragraph("", ComparisonWords.verdict(comparison));
        for (Table table : ComparisonWords.tables(comparison)) {
            lines.heading(table.title().toUpperCase(Locale.ROOT));
            table(table, lines);
            if (!table.note().isEmpty()) {
                lines.paragraph("  ", table.note());
            }
        }
        out.flush();
    }

    private static void table(Table table, TextLines lines) throws IOException {
        int[] widths = new int[table.columns().size()];
        widen(widths, table.columns());
        table.rows().forEach(row -> widen(widths, row));
        if (!table.rows().isEmpty()) {
            lines.line(line(table.columns(), widths));
        }
        for (List<String> row : table.rows()) {
            lines.line(line(row, widths));
        }
    }

    private static void widen(int[] widths, List<String> cells) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], cells.get(i).length());
        }
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append("  ")
                    .append(cells.get(i))
                    .append(" ".repeat(widths[i] - cells.get(i).length()));
        }
        return line.toString();
    }
}
