package org.wirelapse.app.ui.charts;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.wirelapse.analysis.tcp.Segments;

/** Some rows of a connection as a curve; only the rows' indexes are held. */
final class SegmentCurve implements Curve {
    private static final int FIRST_ROOM = 64;

    private final Segments segments;
    private final int[] rows;
    private final IntToDoubleFunction low;
    private final IntToDoubleFunction high;

    private SegmentCurve(Segments segments, int[] rows, IntToDoubleFunction low, IntToDoubleFunction high) {
        this.segments = segments;
        this.rows = rows;
        this.low = low;
        this.high = high;
    }

    /** Rows that pass, each a span of values. */
    static SegmentCurve spans(Segments segments, IntPredicate pass, IntToDoubleFunction low, IntToDoubleFunction high) {
        int[] rows = new int[FIRST_ROOM];
        int count = 0;
        for (int row = 0; row < segments.size(); row++) {
            if (pass.test(row)) {
                if (count == rows.length) {
                    rows = Arrays.copyOf(rows, 2 * count);
                }
                rows[count++] = row;
            }
        }
        return new SegmentCurve(segments, Arrays.copyOf(rows, count), low, high);
    }

    /** Rows that pass, each a value. */
    static SegmentCurve values(Segments segments, IntPredicate pass, IntToDoubleFunction value) {
        return spans(segments, pass, value, value);
    }

    /** Given rows, in order. */
    static SegmentCurve values(Segments segments, int[] rows, IntToDoubleFunction value) {
        return new SegmentCurve(segments, rows, value, value);
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public long timeNs(int index) {
        return segments.timeNs(rows[index]);
    }

    @Override
    public double low(int index) {
        return low.applyAsDouble(rows[index]);
    }

    @Override
    public double high(int index) {
        return high.applyAsDouble(rows[index]);
    }
}
