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
    static Decimated of(Series series, TimeRange range, int columns) {
        Curve curve = series.curve();
        int from = Math.max(0, curve.firstFrom(range.startNs()) - 1);
        int to = Math.min(curve.size(), curve.firstFrom(range.endNs()) + 1);
        Decimated points = new Decimated();
        if (to - from <= 4 * columns) {
            points.addAll(curve, from, to);
        } else {
            points.addColumns(series, from, to, Math.max(1, range.lengthNs() / Math.max(1, columns)));
        }
        return points;
    }

    private void addAll(Curve curve, int from, int to) {
        for (int i = from; i < to; i++) {
            add(curve.timeNs(i), curve.low(i), curve.high(i));
        }
    }

    private void addColumns(Series series, int from, int to, long columnNs) {
        Curve curve = series.curve();
        for (int i = from; i < to; ) {
            int end = Math.min(to, Math.max(i + 1, curve.firstFrom(curve.timeNs(i) + columnNs)));
            switch (series.look()) {
                case SPANS -> addUnion(curve, i, end);
                case STEPS -> addExtremes(curve, i, end);
                case LETTERS -> add(curve.timeNs(i), curve.low(i), curve.high(i));
            }
            i = end;
        }
    }

    private void addUnion(Curve curve, int from, int to) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            low = Math.min(low, curve.low(i));
            high = Math.max(high, curve.high(i));
        }
        add(curve.timeNs(from), low, high);
    }

    private void addExtremes(Curve curve, int from, int to) {
        int lowest = from;
        int highest = from;
        for (int i = from; i < to; i++) {
            lowest = curve.low(i) < curve.low(lowest) ? i : lowest;
            highest = curve.high(i) > curve.high(highest) ? i : highest;
        }
        int[] kept = {from, lowest, highest, to - 1};
        Arrays.sort(kept);
        for (int k = 0; k < kept.length; k++) {
            if (k == 0 || kept[k] != kept[k - 1]) {
                add(curve.timeNs(kept[k]), curve.low(kept[k]), curve.high(kept[k]));
            }
        }
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

    /** Smallest lower end, positive infinity without points. */
    double min() {
        double min = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            min = Math.min(min, lows[i]);
        }
        return min;
    }

    /** Largest upper end, negative infinity without points. */
    double max() {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            max = Math.max(max, highs[i]);
        }
        return max;
    }
}
