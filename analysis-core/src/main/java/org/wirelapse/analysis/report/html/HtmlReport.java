package org.wirelapse.analysis.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.Map;
import org.wirelapse.analysis.report.review.ReviewBuilder;
import org.wirelapse.analysis.result.Analysis;

/**
 * The review as one self-contained HTML file: no script, no request to anywhere, light and dark, fit to print. The template escapes
 * whatever is filled in, by its place in the page.
 */
public final class HtmlReport {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), HtmlReport.class.getPackageName() + ".template");

    private HtmlReport() {}

    /**
     * Writes the report and leaves the writer open.
     *
     * @throws IOException if the writer fails
     */
    public static void write(Analysis analysis, Writer out) throws IOException {
        Map<String, Object> parameters =
                Map.of("review", ReviewBuilder.of(analysis, ZoneId.systemDefault()), "looks", Looks.ALL);
        render("report.jte", parameters, out);
    }

    /** Fills in a template. */
    static void render(String template, Map<String, Object> parameters, Writer out) throws IOException {
        try {
            TEMPLATES.render(template, parameters, new WriterOutput(out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }
}
