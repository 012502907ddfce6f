package org.wirelapse.analysis.report.review;

import org.wirelapse.analysis.wait.WaitFamily;

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

    /** True if it is too narrow to be told from its neighbours. */
    boolean narrow() {
        return width < LETTER_COLUMNS;
    }

    /** The family's letter where there is room for it, else nothing. */
    public String letter() {
        return narrow() ? "" : String.valueOf(family.letter());
    }

    /** The middle, where the letter stands. */
    public int middle() {
        return x + width / 2;
    }

    /** One piece of this one and the one that follows on it. */
    Tile with(Tile next) {
        String more = words.endsWith("…") ? words : words + " …";
        return new Tile(x, width + next.width, family, more);
    }
}
