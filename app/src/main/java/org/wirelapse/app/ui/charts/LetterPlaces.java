package org.wirelapse.app.ui.charts;

import java.util.HashMap;
import java.util.Map;

/** Keeps the letters of one chart from lying on each other: a different one is put above, the same one is left out. */
final class LetterPlaces {
    /** A letter's box, pixels. */
    private static final int WIDTH = 9;

    private static final int HEIGHT = 11;
    private static final int MOST_ABOVE = 4;

    private final Map<Long, String> taken = new HashMap<>();

    /** To be called before a chart is drawn anew. */
    void clear() {
        taken.clear();
    }

    /** The height at which a letter may stand, NaN where it is to be left out. */
    double take(String letter, double x, double y) {
        int column = (int) Math.floor(x / WIDTH);
        int line = (int) Math.floor(y / HEIGHT);
        for (int above = 0; above < MOST_ABOVE; above++) {
            String other = taken.putIfAbsent((long) column << 32 | (line - above) & 0xffffffffL, letter);
            if (other == null) {
                return y - above * HEIGHT;
            }
            if (other.equals(letter)) {
                return Double.NaN;
            }
        }
        return Double.NaN;
    }
}
