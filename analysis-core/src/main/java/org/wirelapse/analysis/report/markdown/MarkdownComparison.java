package org.wirelapse.analysis.report.markdown;

import static org.wirelapse.analysis.report.markdown.MarkdownText.inline;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.wirelapse.analysis.compare.Comparison;
import org.wirelapse.analysis.report.ComparisonWords;
import org.wirelapse.analysis.report.ComparisonWords.Table;

/** A comparison as Markdown. */
public final class MarkdownComparison {
    private MarkdownComparison() {}

    /**
     * Writes the comparison and leaves the writer open.
     *
     * @throws IOException if the writer fails
     */
    public static void write(Comparison comparison, Writer out) throws IOException {
        out.write(
                "# Wirelapse: before and after\n\n**Verdict.** " + inline(ComparisonWords.verdict(comparison)) + "\n");
        for (Table table : ComparisonWords.tables(comparison)) {
            out.write("\n## " + table.title() + "\n\n");
            if (!table.rows().isEmpty()) {
                out.write(row(table.columns()) + "|"
                        + "---|".repeat(table.columns().size()) + "\n");
            }
            for (List<String> cells : table.rows()) {
                out.write(row(cells));
            }
            out.write(table.note().isEmpty() ? "" : "\n" + inline(table.note()) + "\n");
        }
        out.flush();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownText::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
