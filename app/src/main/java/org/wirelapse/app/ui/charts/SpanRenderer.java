package org.wirelapse.app.ui.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.IntervalXYDataset;

/** Draws each segment as tcptrace does: a vertical line over the bytes that it carries, with a short foot and head where there is room. */
final class SpanRenderer extends MarkRenderer {
    private static final BasicStroke LINE = new BasicStroke(1);
    private static final double TICK = 2.5;
    private static final double ROOM_FOR_TICKS = 6;

    @Override
    void draw(Graphics2D g, XYItemRendererState state, Place place, IntervalXYDataset dataset, int series, int item) {
        double x = place.x(dataset.getXValue(series, item));
        double low = place.y(dataset.getStartYValue(series, item));
        double high = place.y(dataset.getEndYValue(series, item));
        g.setPaint(getItemPaint(series, item));
        g.setStroke(LINE);
        Object smooth = PixelLines.sharpen(g);
        // At least a pixel, so that a segment of one byte shows.
        g.draw(new Line2D.Double(x, low, x, Math.min(high, low - 1)));
        if (low - high >= ROOM_FOR_TICKS) {
            g.draw(new Line2D.Double(x - TICK, low, x + TICK, low));
            g.draw(new Line2D.Double(x - TICK, high, x + TICK, high));
        }
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smooth);
    }
}
