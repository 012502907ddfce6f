package org.wirelapse.app.ui.charts;

import java.util.Arrays;
import org.wirelapse.app.ui.session.TimeRange;

/**
 * The points of a curve that matter at a number of pixel columns: all of them while they are few, else those that decide each column's
 * look (first, lowest, highest and last of a line; the union of a column's spans). One point beyond each edge keeps lines whole.
 */
final class Decimated {
    private static final double SECOND = 1e9;

    private int size;
    private double[] seconds = new double[64];
    private double[] lows = new double[64];
    private double[] highs = new double[64];

    /** Looks through a window. */
    static Decimated of(Series.Look look, Extremes extremes, TimeRange range, int columns) {
        Curve curve = extremes.curve();
        int from = Math.max(0, curve.firstFrom(range.startNs()) - 1);
        int to = Math.min(curve.size(), curve.firstFrom(range.endNs()) + 1);
        Decimated points = new Decimated();
        if (to - from <= 4 * columns) {
            points.addAll(curve, from, to);
        } else {
            points.addColumns(look, extremes, from, to, Math.max(1, range.lengthNs() / Math.max(1, columns)));
        }
        return points;
    }

    private void addAll(Curve curve, int from, int to) {
        for (int i = from; i < to; i++) {
            add(curve.timeNs(i), curve.low(i), curve.high(i));
        }
    }

    private void addColumns(Series.Look look, Extremes extremes, int from, int to, long columnNs) {
        Curve curve = extremes.curve();
        for (int i = from; i < to; ) {
            int end = Math.min(to, Math.max(i + 1, curve.firstFrom(curve.timeNs(i) + columnNs)));
            double low = extremes.low(i, end);
            double high = extremes.high(i, end);
            boolean known = low <= high;
            switch (look) {
                case SPANS, BAND -> add(curve.timeNs(i), known ? low : Double.NaN, known ? high : Double.NaN);
                case STEPS, FINE, DASHES -> addLine(curve, i, end, low, high);
                case LETTERS -> addValue(curve.timeNs(i), curve.high(i));
                case DOTS, RINGS, DIAMONDS, TICKS, CROSSES -> addEnds(curve.timeNs(i), low, high);
            }
            i = end;
        }
    }

    private void addLine(Curve curve, int from, int to, double low, double high) {
        addValue(curve.timeNs(from), curve.high(from));
        if (low < high) {
            addValue(curve.timeNs(from), low);
            addValue(curve.timeNs(from), high);
        }
        if (to - from > 1) {
            addValue(curve.timeNs(to - 1), curve.high(to - 1));
        }
    }

    private void addEnds(long timeNs, double low, double high) {
        if (low <= high) {
            addValue(timeNs, low);
        }
        if (low < high) {
            addValue(timeNs, high);
        }
    }

    private void addValue(long timeNs, double value) {
        add(timeNs, value, value);
    }

    private void add(long timeNs, double low, double high) {
        if (size == seconds.length) {
            seconds = Arrays.copyOf(seconds, 2 * size);
            lows = Arrays.copyOf(lows, 2 * size);
            highs = Arrays.copyOf(highs, 2 * size);
        }
        seconds[size] = timeNs / SECOND;
        lows[size] = low;
        highs[size] = high;
        size++;
    }

    int size() {
        return size;
    }

    double seconds(int index) {
        return seconds[index];
    }

    double low(int index) {
        return lows[index];
    }

    double high(int index) {
        return highs[index];
    }

    /** Smallest lower end, positive infinity without known points. */
    double min() {
        double min = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            min = lows[i] < min ? lows[i] : min;
        }
        return min;
    }

    /** Largest upper end, negative infinity without known points. */
    double max() {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            max = highs[i] > max ? highs[i] : max;
        }
        return max;
    }
}
