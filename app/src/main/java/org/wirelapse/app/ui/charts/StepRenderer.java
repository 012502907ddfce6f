package org.wirelapse.app.ui.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/** Draws values that hold until the next one, as one path: a stroke for each step would cost too much. Unknown values part the line. */
final class StepRenderer extends AbstractXYItemRenderer {
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
        if (item == state.getFirstItemIndex()) {
            path = new Path2D.Double();
            lastY = Double.NaN;
        }
        double x = domain.valueToJava2D(dataset.getXValue(series, item), area, plot.getDomainAxisEdge());
        double y = range.valueToJava2D(dataset.getYValue(series, item), area, plot.getRangeAxisEdge());
        stepTo(x, y, false);
        if (item == state.getLastItemIndex()) {
            // What holds last holds on.
            stepTo(area.getMaxX(), lastY, true);
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
