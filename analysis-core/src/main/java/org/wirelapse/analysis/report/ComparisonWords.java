package org.wirelapse.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.wirelapse.analysis.compare.CauseChange;
import org.wirelapse.analysis.compare.Comparison;
import org.wirelapse.analysis.compare.FindingChange;
import org.wirelapse.analysis.compare.Group;
import org.wirelapse.analysis.compare.Sample;
import org.wirelapse.analysis.rule.Severity;
import org.wirelapse.analysis.traffic.CaptureFacts;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.unit.Durations;

/** A comparison in words and tables, the same for every format. Names are the capture's own: whoever shows them escapes them. */
public final class ComparisonWords {
    private static final int MOST_ROUTES = 25;
    private static final int NAME_CHARACTERS = 60;
    private static final String UNKNOWN = "–";
    private static final List<Integer> PERCENTILES = List.of(50, 90, 99);

    private ComparisonWords() {}

    /**
     * A table.
     *
     * @param title heading
     * @param columns heads of the columns; the first names the row
     * @param rows as many cells as columns
     * @param note what is to be said of it, or empty
     */
    public record Table(String title, List<String> columns, List<List<String>> rows, String note) {}

    /** The answer. */
    public static String verdict(Comparison comparison) {
        Group all = comparison.all();
        if (all.before().size() == 0 || all.after().size() == 0) {
            return "There is nothing to compare: no HTTP exchange with a whole answer "
                    + (all.before().size() == 0 ? "before." : "after.");
        }
        return times(all) + " " + findings(comparison.findings());
    }

    private static String times(Group all) {
        String sizes = Counts.text(all.before().size(), "exchange") + " before, "
                + all.after().size() + " after";
        String means = Durations.text(all.before().meanNs().orElseThrow()) + " before and "
                + Durations.text(all.after().meanNs().orElseThrow()) + " after, on average";
        return switch (all.change()) {
            case FASTER -> "Exchanges have become faster: " + means + " (" + sizes + ").";
            case SLOWER -> "Exchanges have become slower: " + means + " (" + sizes + ").";
            case NO_DIFFERENCE -> "No clear difference in how long exchanges take: " + means + " (" + sizes + ").";
            default ->
                "Too few exchanges to say whether they have become faster: " + means + " (" + sizes
                        + "; each side needs " + Group.LEAST + ").";
        };
    }

    private static String findings(List<FindingChange> findings) {
        long fresh = of(findings, FindingChange.State.NEW);
        long gone = of(findings, FindingChange.State.GONE);
        return fresh + gone == 0
                ? "The same things are found in both."
                : "Findings: " + fresh + " new, " + gone + " gone.";
    }

    private static long of(List<FindingChange> findings, FindingChange.State state) {
        return findings.stream().filter(finding -> finding.state() == state).count();
    }

    /** Everything in tables. */
    public static List<Table> tables(Comparison comparison) {
        List<Table> tables = new ArrayList<>();
        tables.add(captures(comparison));
        tables.add(groups("How long exchanges took", List.of(comparison.all()), note(comparison)));
        tables.add(causes(comparison));
        tables.add(findings(comparison));
        tables.add(groups("By service", comparison.services(), ""));
        tables.add(groups("By route", comparison.routes(), ""));
        return tables;
    }

    private static Table captures(Comparison comparison) {
        return new Table(
                "Captures",
                List.of("", "files", "begun", "length", "packets"),
                List.of(capture("before", comparison.before()), capture("after", comparison.after())),
                "");
    }

    private static List<String> capture(String name, CaptureFacts capture) {
        return List.of(
                name,
                VisibleText.line(CaptureWords.names(capture.files())),
                capture.packets() == 0 ? UNKNOWN : Timestamps.rfc3339(capture.startEpochNs()),
                Durations.text(capture.durationNs()),
                String.valueOf(capture.packets()));
    }

    private static String note(Comparison comparison) {
        int left = comparison.beforeIncomplete() + comparison.afterIncomplete();
        return "Called faster or slower is what chance would bring about less than once in "
                + Math.round(1 / Group.LEVEL) + " times (rank-sum test); each side needs " + Group.LEAST
                + " exchanges, the 90th percentile 10, the 99th 100."
                + (left == 0
                        ? ""
                        : " Without a whole answer, and left out: " + comparison.beforeIncomplete() + " before, "
                                + comparison.afterIncomplete() + " after.");
    }

    private static Table groups(String title, List<Group> groups, String note) {
        List<String> columns = new ArrayList<>(List.of("", "exchanges", "mean"));
        PERCENTILES.forEach(percent -> columns.add(percent + " %"));
        columns.add("change");
        List<List<String>> rows =
                groups.stream().limit(MOST_ROUTES).map(ComparisonWords::group).toList();
        String more =
                groups.size() > MOST_ROUTES ? (groups.size() - MOST_ROUTES) + " more are in the JSON output." : "";
        return new Table(title, columns, rows, note + more);
    }

    private static List<String> group(Group group) {
        List<String> cells = new ArrayList<>();
        cells.add(VisibleText.line(group.name(), NAME_CHARACTERS));
        cells.add(group.before().size() + " → " + group.after().size());
        cells.add(pair(group.before().meanNs(), group.after().meanNs()));
        for (int percent : PERCENTILES) {
            cells.add(pair(group.before().percentileNs(percent), group.after().percentileNs(percent)));
        }
        cells.add(group.change().words());
        return cells;
    }

    private static String pair(OptionalLong before, OptionalLong after) {
        return before.isEmpty() && after.isEmpty() ? UNKNOWN : time(before) + " → " + time(after);
    }

    private static String time(OptionalLong ns) {
        return ns.isEmpty() ? UNKNOWN : Durations.text(ns.getAsLong());
    }

    private static Table causes(Comparison comparison) {
        Sample before = comparison.all().before();
        Sample after = comparison.all().after();
        boolean fair = before.size() > 0 && after.size() > 0;
        List<List<String>> rows = new ArrayList<>();
        for (CauseChange change : comparison.causes()) {
            rows.add(List.of(
                    change.cause().words(),
                    Durations.text(change.beforeMeanNs()) + " → " + Durations.text(change.afterMeanNs()),
                    fair ? signed(change.differenceNs()) : UNKNOWN,
                    Durations.text(change.beforeNs()) + " → " + Durations.text(change.afterNs())));
        }
        return new Table("Where the time went", List.of("cause", "each exchange", "difference", "in all"), rows, "");
    }

    private static String signed(long ns) {
        return (ns > 0 ? "+" : "") + Durations.text(ns);
    }

    private static Table findings(Comparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        for (FindingChange change : comparison.findings()) {
            rows.add(List.of(
                    change.title(),
                    change.state().name().toLowerCase(Locale.ROOT),
                    severity(change.before()) + " → " + severity(change.after()),
                    Durations.text(change.beforeCostNs()) + " → " + Durations.text(change.afterCostNs()),
                    change.rule()));
        }
        String note = rows.isEmpty() ? "Nothing was found in either." : "";
        return new Table(
                "Findings", List.of("finding", "state", "severity", "cost of each exchange", "rule"), rows, note);
    }

    private static String severity(Severity severity) {
        return severity == null ? UNKNOWN : severity.name().toLowerCase(Locale.ROOT);
    }
}
