package org.wirelapse.app.ui.charts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.wirelapse.app.ui.session.TimeRange;
import org.wirelapse.app.ui.theme.Theme;

/** Measures, when asked to, how fast a chart of a million points zooms and pans; processor time, so that a busy machine does not matter. */
@EnabledIfSystemProperty(named = "measure", matches = "charts")
class ChartSpeed {
    private static final int POINTS = 1_000_000;
    private static final long STEP_NS = 10_000;
    private static final int PICTURES = 100;
    private static final double LONGEST_MS = 1_000 / 30.0;

    /** A random walk, which crosses most pixels of every column. */
    private final double[] values = walk();

    @Test
    void drawsThirtyPicturesASecond() {
        Theme.LIGHT.install();
        for (int[] size : new int[][] {{1_280, 400}, {2_400, 700}}) {
            ChartDrawing chart = chart();
            millis(chart, size[0], size[1]);
            double millis = millis(chart, size[0], size[1]);
            System.out.printf("%d x %d: %.1f ms a picture%n", size[0], size[1], millis);
            assertTrue(millis < LONGEST_MS);
        }
    }

    private ChartDrawing chart() {
        Curve line = new Walk(values, 0);
        List<Series> series = List.of(
                new Series("band", "", "chart.congestion", Series.Look.BAND, false, new Walk(values, 50_000)),
                Series.line("a", "", "chart.window", line),
                Series.line("b", "", "chart.congestion", line),
                new Series("c", "", "chart.flight", Series.Look.FINE, true, line));
        return new ChartDrawing(ChartKind.WINDOW, ChartContent.of(series), new Messages(List.of(), List.of()));
    }

    /** Mean of pictures that zoom in on the middle and pan in turns. */
    private static double millis(ChartDrawing chart, int width, int height) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        TimeRange whole = new TimeRange(0, STEP_NS * POINTS);
        long before = threads.getCurrentThreadCpuTime();
        for (int picture = 0; picture < PICTURES; picture++) {
            Graphics2D g = image.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            TimeRange range = whole.zoomed(1 - 0.009 * picture, whole.middleNs());
            TimeRange shown = picture % 2 == 0 ? range : range.panned(0.05);
            chart.draw(g, new Rectangle2D.Double(0, 0, width, height), shown);
            g.dispose();
        }
        return (threads.getCurrentThreadCpuTime() - before) / 1e6 / PICTURES;
    }

    private static double[] walk() {
        Random random = new Random(1);
        double[] values = new double[POINTS];
        values[0] = 1e6;
        for (int i = 1; i < POINTS; i++) {
            values[i] = Math.max(0, values[i - 1] + random.nextGaussian() * 3_000);
        }
        return values;
    }

    private record Walk(double[] values, double span) implements Curve {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public long timeNs(int index) {
            return STEP_NS * index;
        }

        @Override
        public double low(int index) {
            return values[index];
        }

        @Override
        public double high(int index) {
            return values[index] + span;
        }
    }
}
