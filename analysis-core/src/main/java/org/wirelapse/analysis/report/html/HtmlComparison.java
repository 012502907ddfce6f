package org.wirelapse.analysis.report.html;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.wirelapse.analysis.compare.Comparison;
import org.wirelapse.analysis.report.ComparisonWords;
import org.wirelapse.analysis.report.ToolVersion;

/** A comparison as one self-contained HTML file, like {@link HtmlReport}. */
public final class HtmlComparison {
    private HtmlComparison() {}

    /**
     * Writes the comparison and leaves the writer open.
     *
     * @throws IOException if the writer fails
     */
    public static void write(Comparison comparison, Writer out) throws IOException {
        HtmlReport.render(
                "comparison.jte",
                Map.of(
                        "verdict",
                        ComparisonWords.verdict(comparison),
                        "tables",
                        ComparisonWords.tables(comparison),
                        "looks",
                        Looks.ALL,
                        "version",
                        ToolVersion.text()),
                out);
    }
}
