package org.wirelapse.analysis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.WaitCause;

/** Holds the waits of exchanges against how long they are known to have been, and counts what no cause explains. */
class WaitAccuracyTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "wait-accuracy.md");
    private static final double LEAST_MS = 1;
    private static final double SHARE = 0.05;

    /** Causes without a recording: nothing in the samples paces itself for long, and nothing in them stays unexplained. */
    private static final Set<WaitCause> NOT_RECORDED = EnumSet.of(WaitCause.PACING, WaitCause.UNKNOWN);

    /** One wait of which it is known how long it was. */
    private record Known(WaitCause cause, String capture, int stream, int exchange, double ms, String how) {
        static Known of(String line) {
            String[] cells = line.split("\t");
            int dot = cells[2].indexOf('.');
            return new Known(
                    WaitCause.valueOf(cells[0]),
                    cells[1],
                    Integer.parseInt(cells[2].substring(0, dot)),
                    Integer.parseInt(cells[2].substring(dot + 1)),
                    Double.parseDouble(cells[3]),
                    cells[4]);
        }

        double measuredMs() throws IOException {
            Analysis analysis = Samples.analyse(Samples.named(capture + ".pcapng"));
            for (AnalysedConnection connection : analysis.traffic().connections()) {
                if (connection.connection().stream() == stream) {
                    return connection.exchanges().get(exchange).spentNs(cause) / 1e6;
                }
            }
            throw new IOException(capture + " has no stream " + stream);
        }

        boolean matches(double measured) {
            return Math.abs(measured - ms) <= Math.max(LEAST_MS, SHARE * ms);
        }
    }

    private static List<Known> known() throws IOException {
        return Files.readAllLines(Samples.named("wait-expectations.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Known::of)
                .toList();
    }

    @Test
    void everyCauseHasARecordingThatShowsIt() throws IOException {
        Set<WaitCause> without = EnumSet.allOf(WaitCause.class);
        known().forEach(wait -> without.remove(wait.cause()));
        assertEquals(NOT_RECORDED, without);
    }

    @Test
    void waitsAreAsLongAsTheyAreKnownToBe() throws IOException {
        StringBuilder table = new StringBuilder("| cause | sample | exchange | true | measured | known by |\n");
        table.append("|---|---|---:|---:|---:|---|\n");
        List<String> wrong = new ArrayList<>();
        for (Known wait : known()) {
            double measured = wait.measuredMs();
            if (!wait.matches(measured)) {
                wrong.add(wait + " but measured " + measured);
            }
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d.%d | %.1f ms | %.1f ms | %s |\n",
                    wait.cause(),
                    wait.capture(),
                    wait.stream(),
                    wait.exchange(),
                    wait.ms(),
                    measured,
                    wait.how()));
        }
        assertEquals(List.of(), wrong);
        MeasuredTable.check(DOCUMENT, "waits", table.toString());
    }

    @Test
    void hardlyAnyTimeStaysUnexplained() throws IOException {
        StringBuilder table =
                new StringBuilder("| capture | time of exchanges and turns | capture lacks | not known |\n");
        table.append("|---|---:|---:|---:|\n");
        for (Path capture : Samples.captures()) {
            Analysis analysis = Samples.analyse(capture);
            long all = 0;
            long gaps = 0;
            long unknown = 0;
            for (AnalysedConnection connection : analysis.traffic().connections()) {
                List<TiledInterval> intervals = new ArrayList<>(connection.exchanges());
                intervals.addAll(connection.turns());
                for (TiledInterval interval : intervals) {
                    all += interval.endNs() - interval.startNs();
                    gaps += interval.spentNs(WaitCause.CAPTURE_GAP);
                    unknown += interval.spentNs(WaitCause.UNKNOWN);
                }
            }
            Path name = Samples.ROOT.relativize(capture);
            assertTrue(unknown <= all / 50, name + ": " + unknown + " of " + all + " ns are not known");
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f ms | %s | %s |\n",
                    name.toString().replace('\\', '/').replace(".pcapng", ""),
                    all / 1e6,
                    percent(gaps, all),
                    percent(unknown, all)));
        }
        MeasuredTable.check(DOCUMENT, "unknown", table.toString());
    }

    private static String percent(long part, long whole) {
        return String.format(Locale.ROOT, "%.1f %%", whole == 0 ? 0 : 100.0 * part / whole);
    }
}
