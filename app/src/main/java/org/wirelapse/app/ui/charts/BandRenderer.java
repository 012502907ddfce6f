package org.wirelapse.app.ui.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;
import org.wirelapse.app.ui.theme.Palette;

/** Fills what lies between two values that hold until the next ones, and draws its edges thinly. Unknown values leave it open. */
final class BandRenderer extends AbstractXYItemRenderer {
    private static final int PALE = 60;
    private static final int FAINT = 130;

    private transient Path2D edges = new Path2D.Double();
    private double lastX;
    private double lastLow;
    private double lastHigh;

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
        if (!getItemVisible(series, item)) {
            return;
        }
        Object smooth = PixelLines.sharpen(g);
        Color colour = (Color) getItemPaint(series, item);
        g.setPaint(Palette.faded(colour, PALE));
        IntervalXYDataset spans = (IntervalXYDataset) dataset;
        double x = domain.valueToJava2D(spans.getXValue(series, item), area, plot.getDomainAxisEdge());
        if (item == state.getFirstItemIndex()) {
            edges = new Path2D.Double();
        } else {
            extend(g, x);
        }
        lastX = x;
        lastLow = range.valueToJava2D(spans.getStartYValue(series, item), area, plot.getRangeAxisEdge());
        lastHigh = range.valueToJava2D(spans.getEndYValue(series, item), area, plot.getRangeAxisEdge());
        if (item == state.getLastItemIndex()) {
            extend(g, area.getMaxX());
            g.setPaint(Palette.faded(colour, FAINT));
            PixelLines.draw(g, edges, 1);
        }
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smooth);
    }

    /** Holds the last values up to a place. */
    private void extend(Graphics2D g, double x) {
        if (Double.isNaN(lastLow) || Double.isNaN(lastHigh) || x <= lastX || lastLow - lastHigh < 1) {
            return;
        }
        g.fill(new Rectangle2D.Double(lastX, lastHigh, x - lastX, lastLow - lastHigh));
        for (double y : new double[] {lastLow, lastHigh}) {
            edges.moveTo(lastX, y);
            edges.lineTo(x, y);
        }
    }
}
