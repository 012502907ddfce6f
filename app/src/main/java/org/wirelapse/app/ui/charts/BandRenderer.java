package org.wirelapse.app.ui.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.IntervalXYDataset;
import org.wirelapse.app.ui.theme.Palette;

/** Fills what lies between two values that hold until the next ones, and draws its edges thinly. Unknown values leave it open. */
final class BandRenderer extends MarkRenderer {
    private static final int PALE = 60;
    private static final int FAINT = 130;

    private transient Path2D edges = new Path2D.Double();
    private double lastX;
    private double lastLow;
    private double lastHigh;

    @Override
    void draw(Graphics2D g, XYItemRendererState state, Place place, IntervalXYDataset dataset, int series, int item) {
        Object smooth = PixelLines.sharpen(g);
        Color colour = (Color) getItemPaint(series, item);
        g.setPaint(Palette.faded(colour, PALE));
        double x = place.x(dataset.getXValue(series, item));
        if (item == state.getFirstItemIndex()) {
            edges = new Path2D.Double();
        } else {
            extend(g, x);
        }
        lastX = x;
        lastLow = place.y(dataset.getStartYValue(series, item));
        lastHigh = place.y(dataset.getEndYValue(series, item));
        if (item == state.getLastItemIndex()) {
            extend(g, place.area().getMaxX());
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
