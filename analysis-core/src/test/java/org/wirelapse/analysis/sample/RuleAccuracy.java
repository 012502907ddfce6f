package org.wirelapse.analysis.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How often each rule found what it must, and how often something that is not there. */
final class RuleAccuracy {
    private final Map<String, Score> byRule = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** Counts of one rule. */
    private static final class Score {
        private int must;
        private int found;
        private int mustNot;
        private int invented;
    }

    /** Judges one capture by what was found in it. */
    void judge(String capture, String vantage, Set<String> found, Expectations expectations) {
        for (Expectations.Line line : expectations.of(capture, vantage)) {
            boolean there = line.rules().stream().anyMatch(found::contains);
            Score score = byRule.computeIfAbsent(String.join("|", line.rules()), rule -> new Score());
            if (line.must()) {
                score.must++;
                score.found += there ? 1 : 0;
            } else {
                score.mustNot++;
                score.invented += there ? 1 : 0;
            }
            if (there != line.must()) {
                wrong.add(capture + "." + vantage + ": " + String.join("|", line.rules())
                        + (there ? " found and not there" : " not found"));
            }
        }
    }

    /** What was judged wrongly, one line each. */
    List<String> wrong() {
        return wrong;
    }

    /** Share of what must be found that was. */
    double recall() {
        int must = byRule.values().stream().mapToInt(s -> s.must).sum();
        return share(byRule.values().stream().mapToInt(s -> s.found).sum(), must);
    }

    /** Share of what was found that is there. */
    double precision() {
        int found = byRule.values().stream().mapToInt(s -> s.found).sum();
        return share(
                found,
                found + byRule.values().stream().mapToInt(s -> s.invented).sum());
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    /** A Markdown table with a row for each rule and one for all. */
    String table() {
        StringBuilder table = new StringBuilder();
        table.append("| rule | must be found | found | recall | must not | silent | precision |\n");
        table.append("|---|---:|---:|---:|---:|---:|---:|\n");
        Score all = new Score();
        byRule.forEach((rule, score) -> {
            row(table, rule, score);
            all.must += score.must;
            all.found += score.found;
            all.mustNot += score.mustNot;
            all.invented += score.invented;
        });
        row(table, "**all**", all);
        return table.toString();
    }

    private static void row(StringBuilder table, String rule, Score score) {
        table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %s | %d | %d | %s |\n",
                rule.replace("|", ", "),
                score.must,
                score.found,
                percent(score.found, score.must),
                score.mustNot,
                score.mustNot - score.invented,
                percent(score.found, score.found + score.invented)));
    }

    private static String percent(int part, int whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.0f %%", 100.0 * part / whole);
    }
}
