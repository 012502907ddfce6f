package org.wirelapse.app.ui.facts;

import java.util.List;
import java.util.Locale;
import org.wirelapse.analysis.capture.CaptureProblem;
import org.wirelapse.analysis.capture.FileFacts;
import org.wirelapse.analysis.report.CaptureWords;
import org.wirelapse.analysis.report.QualityNotes;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.traffic.CaptureFacts;
import org.wirelapse.app.ui.theme.Markup;

/** The capture's facts as a page. */
final class FactsPage {
    private static final int MOST_PROBLEMS = 200;

    private final StringBuilder html = new StringBuilder();

    private FactsPage() {}

    static String of(Analysis analysis) {
        FactsPage page = new FactsPage();
        CaptureFacts capture = analysis.capture();
        page.heading("What was captured");
        page.line("Captured " + CaptureWords.span(analysis) + ".");
        capture.files().forEach(page::file);
        page.quality(QualityNotes.of(capture.quality()));
        page.problems(capture);
        return page.html.toString();
    }

    private void heading(String text) {
        html.append("<p><b>").append(Markup.escape(text)).append("</b></p>");
    }

    private void line(String text) {
        html.append("<p>").append(Markup.escape(text)).append("</p>");
    }

    private void file(FileFacts file) {
        line(CaptureWords.file(file));
        if (file.sha256() != null) {
            html.append("<p>SHA-256 <code>").append(file.sha256()).append("</code></p>");
        }
    }

    private void quality(List<String> notes) {
        heading("How far it can be trusted");
        if (notes.isEmpty()) {
            line("Nothing in it limits the results: no holes, no cut packets, no clock that stepped back.");
        }
        notes.forEach(this::line);
    }

    private void problems(CaptureFacts capture) {
        List<CaptureProblem> problems = capture.problems();
        heading("Damage");
        if (problems.isEmpty()) {
            line("None: every record could be read.");
        }
        problems.stream().limit(MOST_PROBLEMS).forEach(problem -> line(CaptureWords.problem(problem, capture.files())));
        if (problems.size() > MOST_PROBLEMS) {
            line(String.format(Locale.ROOT, "And %,d more.", problems.size() - MOST_PROBLEMS));
        }
    }
}
