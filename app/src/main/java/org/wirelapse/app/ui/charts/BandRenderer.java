package org.wirelapse.app.ui.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
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

    private transient Path2D filled = new Path2D.Double();
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
        IntervalXYDataset spans = (IntervalXYDataset) dataset;
        double x = domain.valueToJava2D(spans.getXValue(series, item), area, plot.getDomainAxisEdge());
        if (item == state.getFirstItemIndex()) {
            filled = new Path2D.Double();
            edges = new Path2D.Double();
        } else {
            extend(x);
        }
        lastX = x;
        lastLow = range.valueToJava2D(spans.getStartYValue(series, item), area, plot.getRangeAxisEdge());
        lastHigh = range.valueToJava2D(spans.getEndYValue(series, item), area, plot.getRangeAxisEdge());
        if (item == state.getLastItemIndex()) {
            extend(area.getMaxX());
            Color colour = (Color) getItemPaint(series, item);
            g.setPaint(Palette.faded(colour, PALE));
            g.fill(filled);
            g.setPaint(Palette.faded(colour, FAINT));
            g.setStroke(new BasicStroke(1));
            g.draw(edges);
        }
    }

    /** Holds the last values up to a place. */
    private void extend(double x) {
        if (Double.isNaN(lastLow) || Double.isNaN(lastHigh) || x <= lastX || lastLow - lastHigh < 1) {
            return;
        }
        filled.moveTo(lastX, lastLow);
        filled.lineTo(lastX, lastHigh);
        filled.lineTo(x, lastHigh);
        filled.lineTo(x, lastLow);
        filled.closePath();
        for (double y : new double[] {lastLow, lastHigh}) {
            edges.moveTo(lastX, y);
            edges.lineTo(x, y);
        }
    }
}
