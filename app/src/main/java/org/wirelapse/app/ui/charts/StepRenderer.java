package org.wirelapse.app.ui.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.IntervalXYDataset;

/** Draws values that hold until the next one, as one path: a stroke for each step would cost too much. Unknown values part the line. */
final class StepRenderer extends MarkRenderer {
    private final double width;
    private final transient BasicStroke dashes;
    private transient Path2D path = new Path2D.Double();
    private double lastY = Double.NaN;

    /**
     * A renderer.
     *
     * @param width pixels
     * @param dashes how the line is broken, or null
     */
    StepRenderer(double width, BasicStroke dashes) {
        this.width = width;
        this.dashes = dashes;
    }

    @Override
    void draw(Graphics2D g, XYItemRendererState state, Place place, IntervalXYDataset dataset, int series, int item) {
        if (item == state.getFirstItemIndex()) {
            path = new Path2D.Double();
            lastY = Double.NaN;
        }
        double x = place.x(dataset.getXValue(series, item));
        double y = place.y(dataset.getYValue(series, item));
        stepTo(x, y, false);
        if (item == state.getLastItemIndex()) {
            // What holds last holds on.
            stepTo(place.area().getMaxX(), lastY, true);
            g.setPaint(getItemPaint(series, item));
            if (dashes == null) {
                PixelLines.draw(g, path, width);
            } else {
                g.setStroke(dashes);
                g.draw(path);
            }
        }
    }

    private void stepTo(double x, double y, boolean last) {
        if (y == lastY && !last) {
            return;
        }
        if (!Double.isNaN(lastY)) {
            path.lineTo(x, lastY);
        }
        if (!Double.isNaN(y)) {
            if (Double.isNaN(lastY)) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        lastY = y;
    }
}
