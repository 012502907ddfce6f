package org.wirelapse.app.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import org.wirelapse.analysis.report.FamilyColours;
import org.wirelapse.analysis.report.review.Bar;
import org.wirelapse.analysis.report.review.Review;
import org.wirelapse.analysis.report.review.ReviewBuilder;
import org.wirelapse.analysis.report.review.Tile;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.app.pdf.PdfPages.Cell;

/** The review for paper: what the HTML report says, in its order. */
public final class PdfReport {
    private static final float NAME = 128;
    private static final float BAR_HEIGHT = 15;
    private static final float SWATCH = 8;
    private static final int LINES_BY_HAND = 4;

    private final Review review;
    private final PdfPages pages;

    private PdfReport(Review review, PdfPages pages) {
        this.review = review;
        this.pages = pages;
    }

    /**
     * Writes the report and leaves the stream open.
     *
     * @throws IOException if the stream fails
     */
    public static void write(Analysis analysis, OutputStream out) throws IOException {
        Review review = ReviewBuilder.of(analysis, ZoneId.systemDefault());
        String producer = "Wirelapse " + review.version();
        try (PdfPages pages = new PdfPages(review.title(), producer)) {
            new PdfReport(review, pages).write();
            pages.finish(out, producer);
        }
    }

    private void write() throws IOException {
        pages.paragraph(review.title(), PdfStyle.TITLE);
        pages.paragraph(review.verdict(), PdfStyle.SUBHEADING);
        impactAndCapture();
        whereTheTimeWent();
        findings();
        slowest();
        timeline();
        checks();
        limits();
        actions();
    }

    private void impactAndCapture() throws IOException {
        pages.heading("Impact");
        facts(review.impact());
        pages.skip(4);
        pages.paragraph(review.method(), PdfStyle.FAINT);
        pages.heading("The capture");
        for (String warning : review.warnings()) {
            fact("Note", warning);
        }
        for (Review.FileRow file : review.files()) {
            fact("File", file.description() + ", SHA-256 " + file.sha256());
        }
        facts(review.facts());
    }

    private void facts(List<Review.Fact> facts) throws IOException {
        for (Review.Fact fact : facts) {
            fact(fact.name(), fact.text());
        }
    }

    private void fact(String name, String text) throws IOException {
        pages.row(Cell.left(NAME, name, PdfStyle.STRONG), Cell.left(PdfPages.WIDTH - NAME, text, PdfStyle.BODY));
    }

    private void whereTheTimeWent() throws IOException {
        pages.heading("Where the time went");
        if (review.accounts().isEmpty()) {
            pages.paragraph("No HTTP exchange could be read.", PdfStyle.BODY);
        }
        for (Review.Account account : review.accounts()) {
            if (review.accounts().size() > 1) {
                pages.paragraph(account.title(), PdfStyle.SUBHEADING);
            }
            bar(account.bar());
            for (Review.CauseRow cause : account.causes()) {
                cause(cause);
            }
        }
    }

    private void cause(Review.CauseRow cause) throws IOException {
        float line = PdfStyle.BODY.lineHeight();
        pages.keepTogether(line);
        pages.skip((line - SWATCH) / 2);
        pages.box(0, SWATCH, SWATCH, FamilyColours.light(cause.family()), "");
        pages.skip((SWATCH - line) / 2);
        float rest = PdfPages.WIDTH - 16 - 150 - 70 - 60;
        pages.row(
                Cell.left(16, "", PdfStyle.BODY),
                Cell.left(rest, cause.words(), PdfStyle.BODY),
                Cell.left(150, cause.family().words() + " (" + cause.family().letter() + ")", PdfStyle.FAINT),
                Cell.right(70, cause.time(), PdfStyle.BODY),
                Cell.right(60, cause.share(), PdfStyle.BODY));
    }

    private void bar(Bar bar) throws IOException {
        pages.keepTogether(BAR_HEIGHT + 6);
        for (Tile tile : bar.tiles()) {
            float unit = PdfPages.WIDTH / Tile.COLUMNS;
            pages.box(
                    tile.x() * unit,
                    tile.width() * unit,
                    BAR_HEIGHT,
                    FamilyColours.light(tile.family()),
                    tile.letter());
        }
        pages.skip(BAR_HEIGHT + 6);
    }

    private void findings() throws IOException {
        pages.heading("Findings");
        if (review.findings().isEmpty()) {
            pages.paragraph(
                    "Nothing was found to be wrong. What was looked for stands under “Checked and ruled out”.",
                    PdfStyle.BODY);
        }
        for (Review.FindingCard finding : review.findings()) {
            finding(finding);
        }
        if (review.moreFindings() > 0) {
            pages.paragraph(review.moreFindings() + " more findings are listed in the JSON report.", PdfStyle.BODY);
        }
    }

    private void finding(Review.FindingCard finding) throws IOException {
        pages.keepTogether(6 * PdfStyle.BODY.lineHeight());
        String cost = finding.cost().isEmpty() ? "" : ", cost " + finding.cost();
        pages.paragraph(
                finding.number() + ". " + finding.title() + " (" + finding.severity() + cost + ")",
                PdfStyle.SUBHEADING);
        pages.paragraph(finding.summary(), PdfStyle.BODY);
        pages.paragraph(finding.explanation(), PdfStyle.FAINT);
        fact("What to try", finding.remedy());
        if (!finding.packets().isEmpty()) {
            fact("Evidence", finding.packets());
        }
        fact("Wireshark filter", finding.filter());
        fact("Confidence", finding.confidence());
        for (String reading : finding.otherReadings()) {
            fact("It could also be", reading);
        }
        fact("Rule", finding.rule());
        pages.skip(PdfStyle.BODY.lineHeight());
    }

    private void slowest() throws IOException {
        if (review.slowest().isEmpty()) {
            return;
        }
        pages.heading("Slowest exchanges");
        for (Review.SlowRow slow : review.slowest()) {
            pages.keepTogether(5 * PdfStyle.BODY.lineHeight() + BAR_HEIGHT);
            pages.row(
                    Cell.left(PdfPages.WIDTH - 80, slow.title(), PdfStyle.SUBHEADING),
                    Cell.right(80, slow.time(), PdfStyle.SUBHEADING));
            bar(slow.bar());
            pages.paragraph(slow.sentence(), PdfStyle.BODY);
            pages.paragraph(slow.where() + " " + slow.begun(), PdfStyle.FAINT);
            pages.skip(PdfStyle.BODY.size());
        }
    }

    private void timeline() throws IOException {
        pages.heading("Timeline");
        pages.paragraph(review.zone(), PdfStyle.FAINT);
        moment("Time (UTC)", "From the begin", "What happened", PdfStyle.STRONG);
        for (Review.Moment moment : review.moments()) {
            moment(moment.time(), moment.offset(), moment.text(), PdfStyle.BODY);
        }
    }

    private void moment(String time, String offset, String text, PdfStyle style) throws IOException {
        pages.row(
                Cell.left(150, time, style),
                Cell.right(80, offset, style),
                Cell.left(PdfPages.WIDTH - 230, text, style));
    }

    private void checks() throws IOException {
        pages.heading("Checked and ruled out");
        for (Review.CheckGroup group : review.checks()) {
            pages.keepTogether(3 * PdfStyle.BODY.lineHeight());
            pages.paragraph(group.outcome(), PdfStyle.SUBHEADING);
            for (Review.CheckRow check : group.checks()) {
                String reason = check.reason().isEmpty() ? "" : check.reason() + ". ";
                fact(check.rule(), reason + check.looksFor());
            }
        }
    }

    private void limits() throws IOException {
        pages.heading("Limits");
        for (String limit : review.limits()) {
            pages.paragraph("• " + limit, PdfStyle.BODY);
        }
    }

    /** To be filled in by hand. */
    private void actions() throws IOException {
        pages.heading("Action items");
        pages.row(
                Cell.left(PdfPages.WIDTH - 220, "Action", PdfStyle.STRONG),
                Cell.left(130, "Owner", PdfStyle.STRONG),
                Cell.left(90, "Due", PdfStyle.STRONG));
        for (int line = 0; line < LINES_BY_HAND; line++) {
            pages.rule(24);
        }
    }
}
