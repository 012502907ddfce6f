package org.wirelapse.app.ui.charts;

/**
 * Lowest and highest values of any stretch of a curve in a time that hardly depends on the stretch's length: blocks of 16 points, of 16
 * blocks and so on keep theirs. Unknown values do not count.
 */
final class Extremes {
    private static final int SHIFT = 4;
    private static final int BLOCK = 1 << SHIFT;

    private final Curve curve;
    /** By level, then block: a block of level k holds 16 to the power of k + 1 points. Only full blocks are kept. */
    private final double[][] lows;

    private final double[][] highs;

    Extremes(Curve curve) {
        this.curve = curve;
        int levels = 0;
        while (curve.size() >> SHIFT * (levels + 1) > 0) {
            levels++;
        }
        lows = new double[levels][];
        highs = new double[levels][];
        for (int level = 0; level < levels; level++) {
            fill(level);
        }
    }

    private void fill(int level) {
        int blocks = curve.size() >> SHIFT * (level + 1);
        lows[level] = new double[blocks];
        highs[level] = new double[blocks];
        for (int block = 0; block < blocks; block++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = block * BLOCK; i < (block + 1) * BLOCK; i++) {
                low = lower(low, level == 0 ? curve.low(i) : lows[level - 1][i]);
                high = higher(high, level == 0 ? curve.high(i) : highs[level - 1][i]);
            }
            lows[level][block] = low;
            highs[level][block] = high;
        }
    }

    Curve curve() {
        return curve;
    }

    /** Lowest of the points from one to before another; positive infinity where none is known. */
    double low(int from, int to) {
        double low = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; ) {
            int level = level(i, to);
            low = lower(low, level < 0 ? curve.low(i) : lows[level][i >> SHIFT * (level + 1)]);
            i += 1 << SHIFT * (level + 1);
        }
        return low;
    }

    /** Highest of the points from one to before another; negative infinity where none is known. */
    double high(int from, int to) {
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; ) {
            int level = level(i, to);
            high = higher(high, level < 0 ? curve.high(i) : highs[level][i >> SHIFT * (level + 1)]);
            i += 1 << SHIFT * (level + 1);
        }
        return high;
    }

    /** The level of the largest block that begins at a point and ends in time, -1 for the point alone. */
    private int level(int from, int to) {
        int level = -1;
        while (level + 1 < lows.length) {
            int points = 1 << SHIFT * (level + 2);
            if ((from & points - 1) != 0 || from + points > to) {
                break;
            }
            level++;
        }
        return level;
    }

    /** Comparisons with NaN are false, so that unknown values do not count. */
    private static double lower(double a, double b) {
        return b < a ? b : a;
    }

    private static double higher(double a, double b) {
        return b > a ? b : a;
    }
}
