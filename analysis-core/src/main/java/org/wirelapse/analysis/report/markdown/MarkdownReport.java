package org.wirelapse.analysis.report.markdown;

import static org.wirelapse.analysis.report.markdown.MarkdownText.cell;
import static org.wirelapse.analysis.report.markdown.MarkdownText.code;
import static org.wirelapse.analysis.report.markdown.MarkdownText.inline;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.wirelapse.analysis.report.TwoTapsWords;
import org.wirelapse.analysis.report.review.Bar;
import org.wirelapse.analysis.report.review.Review;
import org.wirelapse.analysis.report.review.ReviewBuilder;
import org.wirelapse.analysis.report.review.Tile;
import org.wirelapse.analysis.result.Analysis;

/** The review as Markdown (CommonMark with GitHub's tables): what the HTML report says, in its order, for pasting in a ticket. */
public final class MarkdownReport {
    private static final int BAR_COLUMNS = 25;
    private static final int TILE_COLUMNS = 60;

    private final Review review;
    private final Writer out;
    private boolean emptyBefore;

    private MarkdownReport(Review review, Writer out) {
        this.review = review;
        this.out = out;
    }

    /**
     * Writes the report and leaves the writer open.
     *
     * @throws IOException if the writer fails
     */
    public static void write(Analysis analysis, Writer out) throws IOException {
        MarkdownReport report = new MarkdownReport(ReviewBuilder.of(analysis, ZoneId.systemDefault()), out);
        report.verdict();
        report.capture();
        report.whereTheTimeWent();
        report.path();
        report.findings();
        report.slowest();
        report.timeline();
        report.checks();
        report.limits();
        report.actions();
        out.flush();
    }

    private void verdict() throws IOException {
        line("# Wirelapse: " + inline(review.title()));
        paragraph("**Verdict.** " + inline(review.verdict()));
        heading("Impact");
        facts(review.impact());
        paragraph(review.method());
    }

    private void capture() throws IOException {
        heading("The capture");
        for (String warning : review.warnings()) {
            line("- **Note:** " + inline(warning));
        }
        for (Review.FileRow file : review.files()) {
            line("- **File:** " + inline(file.description()) + ", SHA-256 " + code(file.sha256()));
        }
        facts(review.facts());
    }

    private void facts(List<Review.Fact> facts) throws IOException {
        for (Review.Fact fact : facts) {
            line("- **" + fact.name() + ":** " + inline(fact.text()));
        }
    }

    private void whereTheTimeWent() throws IOException {
        heading("Where the time went");
        if (review.accounts().isEmpty()) {
            line("No HTTP exchange could be read.");
        }
        for (Review.Account account : review.accounts()) {
            account(account);
        }
    }

    private void account(Review.Account account) throws IOException {
        if (review.accounts().size() > 1) {
            paragraph("**" + account.title() + "**");
        }
        line("| | Cause | Family | Time | Share | |");
        line("|---|---|---|---:|---:|---|");
        for (Review.CauseRow cause : account.causes()) {
            String bar = "█".repeat(Math.round((float) BAR_COLUMNS * cause.columns() / Tile.COLUMNS));
            line("| " + cause.family().letter() + " | " + cell(cause.words()) + " | "
                    + cell(cause.family().words()) + " | " + cause.time() + " | " + cause.share() + " | " + bar + " |");
        }
    }

    private void path() throws IOException {
        Review.PathSection path = review.path();
        if (path == null) {
            return;
        }
        heading("Between client and server");
        line("| | " + String.join(" | ", path.columns()) + " |");
        line("|---|" + "---:|".repeat(path.columns().size()));
        for (TwoTapsWords.Row row : path.rows()) {
            line("| " + row.name() + " | " + String.join(" | ", row.cells()) + " |");
        }
        line("");
        for (String fact : path.facts()) {
            line("- " + inline(fact));
        }
    }

    private void findings() throws IOException {
        heading("Findings");
        if (review.findings().isEmpty()) {
            line("Nothing was found to be wrong. What was looked for stands under “Checked and ruled out”.");
        }
        for (Review.FindingCard finding : review.findings()) {
            finding(finding);
        }
        if (review.moreFindings() > 0) {
            paragraph(review.moreFindings() + " more findings are listed in the JSON report.");
        }
    }

    private void finding(Review.FindingCard finding) throws IOException {
        String cost = finding.cost().isEmpty() ? "" : ", cost " + finding.cost();
        line("");
        line("### " + finding.number() + ". " + inline(finding.title()) + " (" + finding.severity() + cost + ")");
        paragraph(inline(finding.summary()));
        paragraph(inline(finding.explanation()));
        line("- **What to try:** " + inline(finding.remedy()));
        if (!finding.packets().isEmpty()) {
            line("- **Evidence:** " + finding.packets());
        }
        line("- **Wireshark filter:** " + code(finding.filter()));
        line("- **Confidence:** " + finding.confidence());
        for (String reading : finding.otherReadings()) {
            line("- **It could also be:** " + inline(reading));
        }
        line("- **Rule:** " + code(finding.rule()));
    }

    private void slowest() throws IOException {
        if (review.slowest().isEmpty()) {
            return;
        }
        heading("Slowest exchanges");
        line("Each letter of a bar is one sixtieth of the exchange's time; what the letters stand for is told above.");
        line("");
        int number = 1;
        for (Review.SlowRow slow : review.slowest()) {
            line(number++ + ". **" + slow.time() + "** " + inline(slow.title()) + "  ");
            line("   " + code(letters(slow.bar())) + "  ");
            line("   " + inline(slow.sentence()) + "  ");
            line("   " + inline(slow.where()) + " " + slow.begun());
        }
    }

    /** The family of each sixtieth of the time. */
    private static String letters(Bar bar) {
        StringBuilder letters = new StringBuilder();
        for (Tile tile : bar.tiles()) {
            int end = Math.round((float) TILE_COLUMNS * (tile.x() + tile.width()) / Tile.COLUMNS);
            letters.append(String.valueOf(tile.family().letter()).repeat(Math.max(0, end - letters.length())));
        }
        return letters.length() == 0 ? "-" : letters.toString();
    }

    private void timeline() throws IOException {
        heading("Timeline");
        line(review.zone());
        line("");
        line("| Time (UTC) | From the capture's begin | What happened |");
        line("|---|---:|---|");
        for (Review.Moment moment : review.moments()) {
            line("| " + moment.time() + " | " + moment.offset() + " | " + cell(moment.text()) + " |");
        }
        line("| | | |");
    }

    private void checks() throws IOException {
        heading("Checked and ruled out");
        for (Review.CheckGroup group : review.checks()) {
            String rules = group.checks().stream().map(MarkdownReport::check).collect(Collectors.joining(", "));
            line("- **" + group.outcome() + ":** " + rules);
        }
    }

    private static String check(Review.CheckRow check) {
        return code(check.rule()) + (check.reason().isEmpty() ? "" : " (" + inline(check.reason()) + ")");
    }

    private void limits() throws IOException {
        heading("Limits");
        for (String limit : review.limits()) {
            line("- " + inline(limit));
        }
    }

    private void actions() throws IOException {
        heading("Action items");
        line("| Action | Owner | Due |");
        line("|---|---|---|");
        line("| | | |");
        line("| | | |");
        paragraph("Written by Wirelapse " + review.version() + ".");
    }

    private void heading(String text) throws IOException {
        line("");
        line("## " + text);
        line("");
    }

    private void paragraph(String text) throws IOException {
        line("");
        line(text);
        line("");
    }

    /** Empty lines never follow each other. */
    private void line(String text) throws IOException {
        if (text.isEmpty() && emptyBefore) {
            return;
        }
        emptyBefore = text.isEmpty();
        out.write(text);
        out.write('\n');
    }
}
