package org.wirelapse.analysis.report;

import java.math.BigDecimal;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;

/** A rule's page in Markdown: what it looks for, why that matters, what to do, what else it could be, and its thresholds. */
public final class RulePage {
    private RulePage() {}

    /** The whole page, its title included. */
    public static String of(RuleDescription rule) {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(rule.title()).append("\n\n");
        page.append("Rule `")
                .append(rule.id())
                .append("`. ")
                .append(rule.looksFor())
                .append('\n');
        section(page, "Why it matters", rule.explanation());
        section(page, "What to do", rule.remedy());
        section(page, "What else it could be", otherReadings(rule));
        section(page, "Thresholds", thresholds(rule));
        return page.toString();
    }

    /** Adds a section; nothing where there is no text. */
    private static void section(StringBuilder page, String title, String text) {
        if (!text.isEmpty()) {
            page.append("\n## ").append(title).append("\n\n").append(text).append('\n');
        }
    }

    private static String otherReadings(RuleDescription rule) {
        return rule.otherReadings().isEmpty() ? "" : "* " + String.join("\n* ", rule.otherReadings());
    }

    private static String thresholds(RuleDescription rule) {
        if (rule.thresholds().isEmpty()) {
            return "";
        }
        StringBuilder table = new StringBuilder("| `--threshold` | standard | meaning |\n|---|---|---|");
        for (Threshold threshold : rule.thresholds()) {
            table.append("\n| `")
                    .append(rule.id())
                    .append('.')
                    .append(threshold.name())
                    .append("` | ")
                    .append(number(threshold.standard()))
                    .append(' ')
                    .append(threshold.unit())
                    .append(" | ")
                    .append(threshold.meaning())
                    .append(" |");
        }
        return table.toString();
    }

    /** A threshold's value without needless digits: 100, 1.5. */
    public static String number(double value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }
}
