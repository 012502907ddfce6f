package org.wirelapse.analysis.sample;

import java.util.Locale;

/** The measured accuracy as a table in Markdown. */
final class AccuracyTable {
    private final StringBuilder text = new StringBuilder("""
            | recording | tap | limited s | median | p90 | inside | strong | inside strong | repeats | false | causes | lost |
            |---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
            """);

    /**
     * Adds a line.
     *
     * @param repairs null where the recording says nothing of them
     */
    void row(String name, String tap, Stretches windows, Repairs repairs) {
        text.append(String.format(Locale.ROOT, "| %s | %s | ", name, tap));
        if (windows.isEmpty()) {
            text.append("| | | | | | ");
        } else {
            text.append(String.format(
                    Locale.ROOT,
                    "%.2f | %.1f %% | %.1f %% | %.1f %% | %.0f %% | %.1f %% | ",
                    windows.seconds(),
                    100 * windows.quantile(0.5),
                    100 * windows.quantile(0.9),
                    100 * windows.inside(),
                    100 * windows.strongShare(),
                    100 * windows.strongInside()));
        }
        text.append(repairs == null ? "| | | |\n" : repairs(repairs));
    }

    private static String repairs(Repairs repairs) {
        String causes = repairs.caused == 0
                ? ""
                : String.format(Locale.ROOT, "%d of %d", repairs.caused - repairs.wrongCause, repairs.caused);
        return String.format(
                Locale.ROOT,
                "%d of %d | %d | %s | %d of %d |%n",
                repairs.found,
                repairs.repeats,
                repairs.falseOnes,
                causes,
                repairs.needed,
                repairs.lost);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
