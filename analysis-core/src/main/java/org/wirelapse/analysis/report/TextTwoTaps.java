package org.wirelapse.analysis.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.wirelapse.analysis.taps.TwoTaps;

/** The section of {@link TextSummary} on two captures of the same traffic. */
final class TextTwoTaps {
    private TextTwoTaps() {}

    static void write(TwoTaps taps, TextLines lines) throws IOException {
        lines.heading("BETWEEN CLIENT AND SERVER");
        lines.line(line("", TwoTapsWords.COLUMNS));
        for (TwoTapsWords.Row row : TwoTapsWords.rows(taps)) {
            lines.line(line(row.name(), row.cells()));
        }
        for (String fact : TwoTapsWords.facts(taps)) {
            lines.paragraph("  ", fact);
        }
    }

    private static String line(String name, List<String> cells) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-18s", name));
        cells.forEach(cell -> line.append(String.format(Locale.ROOT, "%11s", cell)));
        return line.toString();
    }
}
