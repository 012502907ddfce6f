package org.wirelapse.analysis.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.wirelapse.analysis.capture.CaptureProblem;
import org.wirelapse.analysis.capture.FileFacts;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Check;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.traffic.CaptureFacts;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.WaitCause;
import org.wirelapse.analysis.wait.WaitTotals;

/** The analysis for a terminal: at most 100 columns, no colour, nothing from the capture that a terminal would obey. */
public final class TextSummary {
    private static final int BAR_COLUMNS = 24;
    private static final int MOST_SLOW = 5;
    private static final int MOST_PROBLEMS = 5;
    private static final int MOST_PACKETS = 12;
    private static final int TITLE_COLUMNS = 84;

    private final Analysis analysis;
    private final TextLines lines;

    private TextSummary(Analysis analysis, Writer out) {
        this.analysis = analysis;
        lines = new TextLines(out);
    }

    /**
     * Writes the summary and leaves the writer open.
     *
     * @throws IOException if the writer fails
     */
    public static void write(Analysis analysis, Writer out) throws IOException {
        TextSummary summary = new TextSummary(analysis, out);
        summary.lines.paragraph("", Sentences.verdict(analysis));
        summary.capture();
        summary.whereTheTimeWent();
        if (analysis.twoTaps() != null) {
            TextTwoTaps.write(analysis.twoTaps(), summary.lines);
        }
        summary.findings();
        summary.slowest();
        summary.checks();
        out.flush();
    }

    private void capture() throws IOException {
        CaptureFacts capture = analysis.capture();
        lines.heading("CAPTURE");
        for (FileFacts file : capture.files()) {
            lines.paragraph("  ", CaptureWords.file(file));
        }
        lines.paragraph("  ", CaptureWords.span(analysis));
        if (analysis.twoTaps() != null) {
            for (FileFacts file : analysis.twoTaps().server().files()) {
                lines.paragraph("  ", "at the server: " + CaptureWords.file(file));
            }
        }
        for (String note : QualityNotes.of(capture.quality())) {
            lines.paragraph("  ! ", note);
        }
        for (CaptureProblem problem : capture.problems()
                .subList(0, Math.min(MOST_PROBLEMS, capture.problems().size()))) {
            lines.paragraph("  ! ", CaptureWords.problem(problem, capture.files()));
        }
        if (capture.problems().size() > MOST_PROBLEMS) {
            lines.line("  ! and " + (capture.problems().size() - MOST_PROBLEMS) + " more, listed in the JSON report");
        }
    }

    private void whereTheTimeWent() throws IOException {
        whereTheTimeWent("WHERE THE TIME WENT", analysis.traffic().waitTotals());
        whereTheTimeWent(
                "WHERE THE TIME OF TURNS WENT (content not readable)",
                analysis.traffic().turnTotals());
    }

    private void whereTheTimeWent(String heading, WaitTotals totals) throws IOException {
        if (totals.totalNs() == 0) {
            return;
        }
        lines.heading(heading);
        for (WaitCause cause : Sentences.causes(totals)) {
            long ns = totals.ns(cause);
            lines.line(String.format(
                    Locale.ROOT,
                    "  %c  %-50s %10s %5.1f %%  %s",
                    cause.family().letter(),
                    cause.words(),
                    Durations.text(ns),
                    100.0 * ns / totals.totalNs(),
                    bar(ns, totals.totalNs())));
        }
    }

    private static String bar(long part, long whole) {
        return "█".repeat((int) Math.round((double) BAR_COLUMNS * part / whole));
    }

    private void findings() throws IOException {
        if (analysis.findings().isEmpty()) {
            return;
        }
        lines.heading("FINDINGS");
        for (Finding finding : analysis.findings()) {
            if (finding != analysis.findings().get(0)) {
                lines.line("");
            }
            String cost = finding.costNs() > 0 ? ", cost " + Durations.text(finding.costNs()) : "";
            lines.paragraph(
                    "  ",
                    finding.severity() + "  " + finding.title() + cost + "  [" + finding.rule() + ", "
                            + finding.confidence().name().toLowerCase(Locale.ROOT) + "]");
            lines.paragraph("      ", FindingWords.summary(finding));
            lines.paragraph("      ", "Try: " + FindingWords.advice(finding));
            if (!finding.filter().isEmpty()) {
                lines.paragraph("      ", "Proof: " + proof(finding));
            }
        }
    }

    private static String proof(Finding finding) {
        String packets = FindingWords.packets(finding.packets(), MOST_PACKETS);
        return (packets.isEmpty() ? "" : packets + "; ") + "in Wireshark: " + finding.filter();
    }

    private void slowest() throws IOException {
        List<SlowInterval> slowest = SlowInterval.slowest(analysis.traffic(), MOST_SLOW);
        if (slowest.isEmpty()) {
            return;
        }
        lines.heading(analysis.traffic().turns().isEmpty() ? "SLOWEST EXCHANGES" : "SLOWEST EXCHANGES AND TURNS");
        for (SlowInterval slow : slowest) {
            lines.line(String.format(
                    Locale.ROOT,
                    "  %10s  %s",
                    Durations.text(slow.interval().elapsedNs()),
                    VisibleText.line(Sentences.title(slow.interval()), TITLE_COLUMNS)));
            lines.paragraph(
                    "              ",
                    "tcp.stream " + slow.connection().connection().stream() + ": " + Sentences.timeOf(slow.interval()));
        }
    }

    private void checks() throws IOException {
        lines.heading("CHECKS");
        List<Check> checks = analysis.checks();
        for (Check.Status status : Check.Status.values()) {
            List<String> rules = checks.stream()
                    .filter(c -> c.status() == status)
                    .map(c -> c.rule() + (c.reason() == null ? "" : " (" + c.reason() + ")"))
                    .toList();
            if (!rules.isEmpty()) {
                lines.paragraph("  ", CheckWords.of(status) + ": " + String.join(", ", rules));
            }
        }
    }
}
