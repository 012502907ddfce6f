package org.wirelapse.app.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExtremesTest {
    private static final int POINTS = 5_000;
    private final double[] values = new Random(7).doubles(POINTS, -100, 100).toArray();
    private final Extremes extremes = new Extremes(curve(values));

    @Test
    void agreesWithLookingAtEachPoint() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            int from = random.nextInt(POINTS);
            int to = from + 1 + random.nextInt(POINTS - from);
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
            assertEquals(low, extremes.low(from, to));
            assertEquals(high, extremes.high(from, to));
        }
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        double[] some = {Double.NaN, 3, Double.NaN, 5};
        assertEquals(3, new Extremes(curve(some)).low(0, 4));
        assertEquals(5, new Extremes(curve(some)).high(0, 4));
        assertTrue(new Extremes(curve(some)).low(0, 1) > new Extremes(curve(some)).high(0, 1));
    }

    private static Curve curve(double[] of) {
        return new Curve() {
            @Override
            public int size() {
                return of.length;
            }

            @Override
            public long timeNs(int index) {
                return index;
            }

            @Override
            public double low(int index) {
                return of[index];
            }

            @Override
            public double high(int index) {
                return of[index];
            }
        };
    }
}
