package org.wirelapse.analysis.report.html;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.report.Sentences;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.analysis.wait.WaitFamily;
import org.wirelapse.analysis.wait.WaitTotals;

/**
 * A piece of a bar. A bar is {@link #COLUMNS} wide, so that it has at most as many pieces, however many tiles an exchange has.
 *
 * @param x where it begins
 * @param width how wide it is, at least 1
 * @param family whose colour, hatch and letter it wears
 * @param words what it stands for
 */
public record Tile(int x, int width, WaitFamily family, String words) {
    /** Width of a whole bar. */
    public static final int COLUMNS = 1_000;

    /** Below this width a letter does not fit in. */
    private static final int LETTER_COLUMNS = 22;

    /** The family's letter where there is room for it, else nothing. */
    public String letter() {
        return width < LETTER_COLUMNS ? "" : String.valueOf(family.letter());
    }

    /** The middle, where the letter stands. */
    public int middle() {
        return x + width / 2;
    }

    /** Totals as one bar, one piece a family. */
    static List<Tile> of(WaitTotals totals) {
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
        return tiles;
    }

    /** The waits of an exchange in order; neighbours of one family that are too narrow to be told apart are one piece. */
    static List<Tile> of(TiledExchange exchange) {
        List<Tile> tiles = new ArrayList<>();
        for (Wait wait : exchange.waits()) {
            int x = column(wait.startNs() - exchange.startNs(), exchange.elapsedNs());
            int width = column(wait.endNs() - exchange.startNs(), exchange.elapsedNs()) - x;
            if (width > 0) {
                add(tiles, new Tile(x, width, wait.cause().family(), Sentences.wait(wait)));
            }
        }
        return tiles;
    }

    private static void add(List<Tile> tiles, Tile tile) {
        Tile last = tiles.isEmpty() ? null : tiles.get(tiles.size() - 1);
        boolean narrow = last != null && Math.min(last.width, tile.width) < LETTER_COLUMNS;
        if (narrow && last.family == tile.family) {
            String words = last.words.endsWith("…") ? last.words : last.words + " …";
            tiles.set(tiles.size() - 1, new Tile(last.x, last.width + tile.width, last.family, words));
        } else {
            tiles.add(tile);
        }
    }

    private static int column(long ns, long totalNs) {
        return totalNs == 0 ? 0 : (int) Math.round((double) COLUMNS * ns / totalNs);
    }
}
