package org.wirelapse.analysis.report.html;

import static org.wirelapse.analysis.report.Sentences.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wirelapse.analysis.report.CaptureWords;
import org.wirelapse.analysis.report.CheckWords;
import org.wirelapse.analysis.report.FindingWords;
import org.wirelapse.analysis.report.QualityNotes;
import org.wirelapse.analysis.report.Sentences;
import org.wirelapse.analysis.report.SlowExchange;
import org.wirelapse.analysis.report.Timestamps;
import org.wirelapse.analysis.report.ToolVersion;
import org.wirelapse.analysis.report.VisibleText;
import org.wirelapse.analysis.report.html.Page.CauseRow;
import org.wirelapse.analysis.report.html.Page.CheckRow;
import org.wirelapse.analysis.report.html.Page.Fact;
import org.wirelapse.analysis.report.html.Page.FileRow;
import org.wirelapse.analysis.report.html.Page.FindingCard;
import org.wirelapse.analysis.report.html.Page.SlowRow;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Check;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Rules;
import org.wirelapse.analysis.traffic.CaptureFacts;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.WaitCause;
import org.wirelapse.analysis.wait.WaitTotals;

/** Turns an analysis into what stands on the page. */
final class PageBuilder {
    private static final int MOST_EXCHANGES = 10;
    private static final int MOST_PROBLEMS = 20;
    private static final int MOST_PACKETS = 60;
    private static final int TITLE_CHARACTERS = 200;

    private final Analysis analysis;
    private final Map<String, RuleDescription> rules =
            Rules.descriptions().stream().collect(Collectors.toMap(RuleDescription::id, Function.identity()));

    PageBuilder(Analysis analysis) {
        this.analysis = analysis;
    }

    Page page() {
        WaitTotals totals = analysis.traffic().waitTotals();
        return new Page(
                VisibleText.line(CaptureWords.names(analysis.capture().files())),
                VisibleText.line(Sentences.verdict(analysis)),
                measured(totals),
                analysis.capture().files().stream()
                        .map(f -> new FileRow(VisibleText.line(CaptureWords.file(f)), f.sha256()))
                        .toList(),
                facts(),
                warnings(),
                Looks.ALL,
                Tile.of(totals),
                causes(totals),
                analysis.findings().stream().map(this::finding).toList(),
                SlowExchange.slowest(analysis.traffic(), MOST_EXCHANGES).stream()
                        .map(this::slow)
                        .toList(),
                moments(),
                analysis.checks().stream().map(this::check).toList(),
                ToolVersion.text());
    }

    private String measured(WaitTotals totals) {
        Traffic traffic = analysis.traffic();
        return count(traffic.exchanges().size(), "HTTP exchange") + " on "
                + count(traffic.connections().size(), "TCP connection") + ", " + Durations.text(totals.totalNs())
                + " of exchange time in all. Every nanosecond from the begin of an exchange (with its TCP handshake where"
                + " the connection was opened for it) to the last byte of the answer is given to exactly one cause; times"
                + " are those at the place of the capture, and exchanges that ran side by side count each for itself.";
    }

    private List<Fact> facts() {
        CaptureFacts capture = analysis.capture();
        if (capture.packets() == 0) {
            return List.of(new Fact("Packets", "none"));
        }
        return List.of(
                new Fact("First packet", Timestamps.rfc3339(capture.startEpochNs())),
                new Fact("Last packet", Timestamps.rfc3339(capture.startEpochNs() + capture.durationNs())),
                new Fact("Length", Durations.text(capture.durationNs())),
                new Fact("Packets", capture.packets() + ", " + capture.tcpPackets() + " of them TCP"),
                new Fact("Taken", Sentences.vantage(analysis.traffic())));
    }

    private List<String> warnings() {
        CaptureFacts capture = analysis.capture();
        List<String> warnings = new ArrayList<>(QualityNotes.of(capture.quality()));
        capture.problems().stream()
                .limit(MOST_PROBLEMS)
                .map(p -> VisibleText.line(CaptureWords.problem(p, capture.files())))
                .forEach(warnings::add);
        return warnings;
    }

    private static List<CauseRow> causes(WaitTotals totals) {
        List<CauseRow> rows = new ArrayList<>();
        for (WaitCause cause : Sentences.causes(totals)) {
            rows.add(new CauseRow(
                    cause.family(),
                    cause.words(),
                    Durations.text(totals.ns(cause)),
                    Sentences.share(totals.ns(cause), totals.totalNs())));
        }
        return rows;
    }

    private FindingCard finding(Finding finding) {
        RuleDescription rule = rules.get(finding.rule());
        return new FindingCard(
                finding.severity().name().toLowerCase(Locale.ROOT),
                VisibleText.line(finding.title()),
                VisibleText.line(finding.summary()),
                finding.explanation(),
                finding.costNs() > 0 ? Durations.text(finding.costNs()) : "",
                FindingWords.confidence(finding.confidence()),
                rule == null ? List.of() : rule.otherReadings(),
                finding.remedy(),
                FindingWords.packets(finding.packets(), MOST_PACKETS),
                finding.filter(),
                finding.rule());
    }

    private SlowRow slow(SlowExchange slow) {
        String where = "tcp.stream " + slow.connection().connection().stream() + ", exchange "
                + slow.exchange().exchange().index() + ", "
                + slow.connection().connection().client() + " to "
                + slow.connection().connection().server() + ", begun";
        return new SlowRow(
                VisibleText.line(Sentences.title(slow.exchange().exchange()), TITLE_CHARACTERS),
                Durations.text(slow.exchange().elapsedNs()),
                where,
                Timestamps.rfc3339(
                        analysis.capture().startEpochNs() + slow.exchange().startNs()),
                Tile.of(slow.exchange()),
                Sentences.timeOf(slow.exchange()));
    }

    private List<Fact> moments() {
        CaptureFacts capture = analysis.capture();
        if (capture.packets() == 0) {
            return List.of();
        }
        return List.of(
                new Fact(Timestamps.rfc3339(capture.startEpochNs()), "The capture begins."),
                new Fact(Timestamps.rfc3339(capture.startEpochNs() + capture.durationNs()), "The capture ends."));
    }

    private CheckRow check(Check check) {
        RuleDescription rule = rules.get(check.rule());
        String text = check.reason() != null ? check.reason() : rule == null ? "" : rule.looksFor();
        return new CheckRow(check.rule(), CheckWords.of(check.status()), VisibleText.line(text));
    }
}
