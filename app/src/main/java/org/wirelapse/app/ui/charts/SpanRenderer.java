package org.wirelapse.app.ui.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;

/** Draws each segment as tcptrace does: a vertical line over the bytes that it carries, with a short foot and head where there is room. */
final class SpanRenderer extends AbstractXYItemRenderer {
    private static final BasicStroke LINE = new BasicStroke(1);
    private static final double TICK = 2.5;
    private static final double ROOM_FOR_TICKS = 6;

    @Override
    public void drawItem(
            Graphics2D g,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis domain,
            ValueAxis range,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        IntervalXYDataset spans = (IntervalXYDataset) dataset;
        if (!getItemVisible(series, item)) {
            return;
        }
        double x = domain.valueToJava2D(spans.getXValue(series, item), area, plot.getDomainAxisEdge());
        double low = range.valueToJava2D(spans.getStartYValue(series, item), area, plot.getRangeAxisEdge());
        double high = range.valueToJava2D(spans.getEndYValue(series, item), area, plot.getRangeAxisEdge());
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
