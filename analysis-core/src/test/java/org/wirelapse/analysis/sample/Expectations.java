package org.wirelapse.analysis.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which findings captures must and must not show: a table with tabs between its columns. The columns are the rule (or several with {@code |}
 * between them, of which one will do), {@code MUST} or {@code MUSTNOT}, a regular expression for the whole name of the case, the vantages
 * ({@code all}, or some with commas between them), and why. Lines that begin with {@code #} are comments. The first line of a rule that
 * matches a capture decides.
 *
 * @param lines all of them, in order
 */
record Expectations(List<Line> lines) {
    /**
     * One expectation.
     *
     * @param rules any of which will do
     * @param must true if it must be found, false if it must not
     */
    record Line(List<String> rules, boolean must, Pattern name, List<String> vantages) {
        boolean matches(String capture, String vantage) {
            return name.matcher(capture).matches() && (vantages.contains("all") || vantages.contains(vantage));
        }
    }

    static Expectations read(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String text : Files.readAllLines(file)) {
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            String[] cells = text.split("\t");
            if (cells.length < 4 || !cells[1].matches("MUST|MUSTNOT")) {
                throw new IOException(file + ": not an expectation: " + text);
            }
            lines.add(new Line(
                    List.of(cells[0].split("\\|")),
                    cells[1].equals("MUST"),
                    Pattern.compile(cells[2]),
                    List.of(cells[3].split(","))));
        }
        return new Expectations(lines);
    }

    /** The lines that decide about a capture: at most one a rule. */
    List<Line> of(String capture, String vantage) {
        List<Line> deciding = new ArrayList<>();
        for (Line line : lines) {
            boolean decided = deciding.stream().anyMatch(d -> d.rules().equals(line.rules()));
            if (!decided && line.matches(capture, vantage)) {
                deciding.add(line);
            }
        }
        return deciding;
    }
}
