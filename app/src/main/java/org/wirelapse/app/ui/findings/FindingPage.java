package org.wirelapse.app.ui.findings;

import java.util.List;
import java.util.Locale;
import org.wirelapse.analysis.report.CheckWords;
import org.wirelapse.analysis.report.FindingWords;
import org.wirelapse.analysis.rule.Check;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.app.ui.theme.Markup;

/** Writes a finding, or what the checks came to, as HTML with links to connections, exchanges and packets. */
final class FindingPage {
    private static final int MOST_LINKS = 40;

    private FindingPage() {}

    /** What, why it matters, what to try, and the evidence. */
    static String of(Finding finding) {
        StringBuilder page = new StringBuilder();
        page.append("<p><b>").append(Markup.escape(finding.title())).append("</b></p>");
        page.append("<p>").append(Markup.escape(finding.summary())).append("</p>");
        page.append("<p>").append(measure(finding)).append("</p>");
        section(page, "Why", finding.explanation());
        section(page, "What to try", FindingWords.advice(finding));
        evidence(page, finding);
        return page.toString();
    }

    private static String measure(Finding finding) {
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        String confidence = finding.confidence().name().toLowerCase(Locale.ROOT);
        String cost = finding.costNs() > 0 ? "cost " + Durations.text(finding.costNs()) + " · " : "";
        return cost + "severity " + severity + " · " + confidence;
    }

    private static void section(StringBuilder page, String heading, String text) {
        if (text != null && !text.isEmpty()) {
            page.append("<p><b>").append(heading).append("</b><br>");
            page.append(Markup.escape(text)).append("</p>");
        }
    }

    private static void evidence(StringBuilder page, Finding finding) {
        page.append("<p><b>Evidence</b><br>");
        links(
                page,
                "Connections",
                finding.streams().stream()
                        .map(s -> link("stream:" + s, String.valueOf(s)))
                        .toList());
        links(
                page,
                "Exchanges",
                finding.exchanges().stream()
                        .map(e -> link("exchange:" + e.stream() + "." + e.index(), e.stream() + "." + e.index()))
                        .toList());
        links(
                page,
                "Turns",
                finding.turns().stream()
                        .map(t -> link("exchange:" + t.stream() + "." + t.index(), t.stream() + "." + t.index()))
                        .toList());
        links(
                page,
                "Packets",
                finding.packets().stream()
                        .map(p -> link("packet:" + p, String.valueOf(p)))
                        .toList());
        page.append("</p>");
        if (finding.filter() != null && !finding.filter().isEmpty()) {
            page.append("<p>In Wireshark: <code>")
                    .append(Markup.escape(finding.filter()))
                    .append("</code></p>");
        }
    }

    private static void links(StringBuilder page, String name, List<String> links) {
        if (!links.isEmpty()) {
            page.append(name).append(": ");
            page.append(String.join(" ", links.subList(0, Math.min(MOST_LINKS, links.size()))));
            if (links.size() > MOST_LINKS) {
                page.append(" and ").append(links.size() - MOST_LINKS).append(" more");
            }
            page.append("<br>");
        }
    }

    private static String link(String target, String text) {
        return "<a href=\"" + target + "\">" + text + "</a>";
    }

    /** Every check with its outcome; those that could not be made say why. */
    static String of(List<Check> checks) {
        StringBuilder page = new StringBuilder("<p><b>Checks</b></p>");
        for (Check.Status status : Check.Status.values()) {
            List<Check> of = checks.stream().filter(c -> c.status() == status).toList();
            if (!of.isEmpty()) {
                page.append("<p><b>").append(CheckWords.of(status)).append("</b>");
                of.forEach(check -> page.append("<br>").append(line(check)));
                page.append("</p>");
            }
        }
        return page.toString();
    }

    private static String line(Check check) {
        return Markup.escape(check.rule()) + (check.reason() == null ? "" : ": " + Markup.escape(check.reason()));
    }
}
