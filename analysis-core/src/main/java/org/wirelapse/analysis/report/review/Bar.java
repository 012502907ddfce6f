package org.wirelapse.analysis.report.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.wirelapse.analysis.report.Sentences;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.analysis.wait.WaitFamily;
import org.wirelapse.analysis.wait.WaitTotals;

/**
 * Time as a picture.
 *
 * @param words what it shows, for those who do not see it
 * @param tiles its pieces from left to right, which fill {@link Tile#COLUMNS}; none where there is no time
 */
public record Bar(String words, List<Tile> tiles) {
    /** Totals: one piece a family. */
    static Bar of(WaitTotals totals) {
        List<Tile> tiles = new ArrayList<>();
        long before = 0;
        for (WaitFamily family : WaitFamily.values()) {
            long ns = totals.ns(family);
            int x = column(before, totals.totalNs());
            before += ns;
            int width = column(before, totals.totalNs()) - x;
            if (width > 0) {
                tiles.add(new Tile(x, width, family, family.words() + ": " + Durations.text(ns)));
            }
        }
        return new Bar(words(totals), tiles);
    }

    /** An exchange: its waits in order; neighbours of one family that are too narrow to be told apart are one piece. */
    static Bar of(TiledInterval interval) {
        List<Tile> tiles = new ArrayList<>();
        for (Wait wait : interval.waits()) {
            int x = column(wait.startNs() - interval.startNs(), interval.elapsedNs());
            int width = column(wait.endNs() - interval.startNs(), interval.elapsedNs()) - x;
            if (width > 0) {
                add(tiles, new Tile(x, width, wait.cause().family(), Sentences.wait(wait)));
            }
        }
        return new Bar(words(WaitTotals.of(List.of(interval))), tiles);
    }

    private static void add(List<Tile> tiles, Tile tile) {
        Tile last = tiles.isEmpty() ? null : tiles.get(tiles.size() - 1);
        if (last != null && last.family() == tile.family() && (last.narrow() || tile.narrow())) {
            tiles.set(tiles.size() - 1, last.with(tile));
        } else {
            tiles.add(tile);
        }
    }

    private static String words(WaitTotals totals) {
        return Arrays.stream(WaitFamily.values())
                .filter(family -> totals.ns(family) > 0)
                .map(family -> family.words() + " " + Sentences.share(totals.ns(family), totals.totalNs()))
                .collect(Collectors.joining(", "));
    }

    /** Which of the columns a time falls on. */
    static int column(long ns, long totalNs) {
        return totalNs == 0 ? 0 : (int) Math.round((double) Tile.COLUMNS * ns / totalNs);
    }
}
