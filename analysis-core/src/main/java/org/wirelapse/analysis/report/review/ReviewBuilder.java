package org.wirelapse.analysis.report.review;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wirelapse.analysis.report.CaptureWords;
import org.wirelapse.analysis.report.CheckWords;
import org.wirelapse.analysis.report.FindingWords;
import org.wirelapse.analysis.report.Sentences;
import org.wirelapse.analysis.report.SlowInterval;
import org.wirelapse.analysis.report.Timestamps;
import org.wirelapse.analysis.report.ToolVersion;
import org.wirelapse.analysis.report.TwoTapsWords;
import org.wirelapse.analysis.report.VisibleText;
import org.wirelapse.analysis.report.review.Review.Account;
import org.wirelapse.analysis.report.review.Review.CauseRow;
import org.wirelapse.analysis.report.review.Review.CheckGroup;
import org.wirelapse.analysis.report.review.Review.CheckRow;
import org.wirelapse.analysis.report.review.Review.FindingCard;
import org.wirelapse.analysis.report.review.Review.SlowRow;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Check;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Rules;
import org.wirelapse.analysis.taps.TwoTaps;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.TiledTurn;
import org.wirelapse.analysis.wait.WaitCause;
import org.wirelapse.analysis.wait.WaitTotals;

/** Turns an analysis into the review of an incident. */
public final class ReviewBuilder {
    private static final int MOST_FINDINGS = 100;
    private static final int MOST_EXCHANGES = 10;
    private static final int MOST_PACKETS = 60;
    private static final int TITLE_CHARACTERS = 200;

    /** Who reads what was looked for wants to know first what it was not. */
    private static final List<Check.Status> ORDER =
            List.of(Check.Status.CLEAR, Check.Status.NOT_APPLICABLE, Check.Status.FAILED, Check.Status.FOUND);

    private final Analysis analysis;
    private final Map<String, RuleDescription> rules =
            Rules.descriptions().stream().collect(Collectors.toMap(RuleDescription::id, Function.identity()));

    private ReviewBuilder(Analysis analysis) {
        this.analysis = analysis;
    }

    /**
     * The review of an analysis.
     *
     * @param zone local time, which the timeline states beside UTC
     */
    public static Review of(Analysis analysis, ZoneId zone) {
        return new ReviewBuilder(analysis).review(zone);
    }

    private Review review(ZoneId zone) {
        return new Review(
                VisibleText.line(CaptureWords.names(analysis.capture().files())),
                VisibleText.line(Sentences.verdict(analysis)),
                Impact.of(analysis),
                Impact.METHOD,
                CaptureSection.files(analysis),
                CaptureSection.facts(analysis),
                CaptureSection.warnings(analysis.capture()),
                accounts(),
                path(analysis.twoTaps()),
                findings(),
                Math.max(0, analysis.findings().size() - MOST_FINDINGS),
                SlowInterval.slowest(analysis.traffic(), MOST_EXCHANGES).stream()
                        .map(this::slow)
                        .toList(),
                Timeline.zone(analysis.capture(), zone),
                Timeline.of(analysis, MOST_FINDINGS),
                ORDER.stream()
                        .map(this::checks)
                        .filter(group -> !group.checks().isEmpty())
                        .toList(),
                CaptureSection.limits(analysis),
                ToolVersion.text());
    }

    private List<Account> accounts() {
        Account exchanges = account("Exchange time", analysis.traffic().waitTotals());
        Account turns = account(
                "Turns of connections whose content cannot be read",
                analysis.traffic().turnTotals());
        return Stream.of(exchanges, turns)
                .filter(account -> !account.causes().isEmpty())
                .toList();
    }

    private static Account account(String title, WaitTotals totals) {
        return new Account(title, Bar.of(totals), causes(totals));
    }

    private static List<CauseRow> causes(WaitTotals totals) {
        List<CauseRow> rows = new ArrayList<>();
        for (WaitCause cause : Sentences.causes(totals)) {
            rows.add(new CauseRow(
                    cause.family(),
                    cause.words(),
                    Durations.text(totals.ns(cause)),
                    Sentences.share(totals.ns(cause), totals.totalNs()),
                    Bar.column(totals.ns(cause), totals.totalNs())));
        }
        return rows;
    }

    private static Review.PathSection path(TwoTaps taps) {
        return taps == null
                ? null
                : new Review.PathSection(TwoTapsWords.COLUMNS, TwoTapsWords.rows(taps), TwoTapsWords.facts(taps));
    }

    private List<FindingCard> findings() {
        List<FindingCard> cards = new ArrayList<>();
        analysis.findings().stream().limit(MOST_FINDINGS).forEach(f -> cards.add(finding(cards.size() + 1, f)));
        return cards;
    }

    private FindingCard finding(int number, Finding finding) {
        RuleDescription rule = rules.get(finding.rule());
        return new FindingCard(
                number,
                finding.severity().name().toLowerCase(Locale.ROOT),
                VisibleText.line(finding.title()),
                FindingWords.summary(finding),
                finding.explanation(),
                finding.costNs() > 0 ? Durations.text(finding.costNs()) : "",
                FindingWords.confidence(finding.confidence()),
                rule == null ? List.of() : rule.otherReadings(),
                FindingWords.advice(finding),
                FindingWords.packets(finding.packets(), MOST_PACKETS),
                finding.filter(),
                finding.rule());
    }

    private SlowRow slow(SlowInterval slow) {
        String where = "tcp.stream " + slow.connection().connection().stream()
                + (slow.interval() instanceof TiledTurn ? ", turn " : ", exchange ")
                + slow.interval().index() + ", "
                + slow.connection().connection().client() + " to "
                + slow.connection().connection().server() + ", begun";
        return new SlowRow(
                VisibleText.line(Sentences.title(slow.interval()), TITLE_CHARACTERS),
                Durations.text(slow.interval().elapsedNs()),
                where,
                Timestamps.rfc3339(
                        analysis.capture().startEpochNs() + slow.interval().startNs()),
                Bar.of(slow.interval()),
                Sentences.timeOf(slow.interval()));
    }

    private CheckGroup checks(Check.Status status) {
        return new CheckGroup(
                CheckWords.of(status),
                analysis.checks().stream()
                        .filter(check -> check.status() == status)
                        .map(this::check)
                        .toList());
    }

    private CheckRow check(Check check) {
        RuleDescription rule = rules.get(check.rule());
        return new CheckRow(
                check.rule(),
                rule == null ? "" : rule.looksFor(),
                check.reason() == null ? "" : VisibleText.line(check.reason()));
    }
}
