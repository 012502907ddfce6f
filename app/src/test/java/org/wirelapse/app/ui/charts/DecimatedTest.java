package org.wirelapse.app.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wirelapse.app.ui.session.TimeRange;

class DecimatedTest {
    private static final int POINTS = 100_000;
    private static final int COLUMNS = 200;

    /** A point a microsecond; one peak and one dip that no regular sample would meet. */
    private static final Curve CURVE = new Curve() {
        @Override
        public int size() {
            return POINTS;
        }

        @Override
        public long timeNs(int index) {
            return 1_000L * index;
        }

        @Override
        public double low(int index) {
            return index == 33_333 ? -500 : index % 7;
        }

        @Override
        public double high(int index) {
            return index == 77_777 ? 900 : low(index) + 1;
        }
    };

    private static final Extremes EXTREMES = new Extremes(CURVE);
    private static final TimeRange WHOLE = new TimeRange(0, 1_000L * POINTS);

    @Test
    void keepsPeaksAndDipsOfALine() {
        Decimated points = Decimated.of(Series.Look.STEPS, EXTREMES, WHOLE, COLUMNS);
        assertEquals(-500, points.min());
        assertEquals(900, points.max());
        assertTrue(points.size() <= 4 * (COLUMNS + 2), points.size() + " points");
    }

    @Test
    void unitesTheSpansOfAColumn() {
        Decimated points = Decimated.of(Series.Look.SPANS, EXTREMES, WHOLE, COLUMNS);
        assertEquals(-500, points.min());
        assertEquals(900, points.max());
        assertTrue(points.size() <= COLUMNS + 2, points.size() + " points");
    }

    @Test
    void keepsTimesInOrder() {
        Decimated points = Decimated.of(Series.Look.STEPS, EXTREMES, WHOLE, COLUMNS);
        for (int i = 1; i < points.size(); i++) {
            assertTrue(points.seconds(i - 1) <= points.seconds(i));
        }
    }

    @Test
    void takesAllPointsWhileTheyAreFewAndOneBeyondEachEdge() {
        Decimated points = Decimated.of(Series.Look.STEPS, EXTREMES, new TimeRange(10_000, 20_000), COLUMNS);
        assertEquals(12, points.size());
        assertEquals(9e-6, points.seconds(0), 1e-12);
        assertEquals(20e-6, points.seconds(11), 1e-12);
    }

    @Test
    void holdsOnlyTheNeighbourWhereTheRangeHoldsNoPoint() {
        Decimated points = Decimated.of(Series.Look.SPANS, EXTREMES, new TimeRange(-5_000, -1_000), COLUMNS);
        assertEquals(1, points.size());
    }
}
