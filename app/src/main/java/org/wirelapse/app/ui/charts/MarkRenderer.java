package org.wirelapse.app.ui.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;

/** Draws the items of a series that shows. All datasets here hold intervals ({@link SeriesDataset}). */
abstract class MarkRenderer extends AbstractXYItemRenderer {
    /** From values to pixels. */
    record Place(Rectangle2D area, XYPlot plot, ValueAxis domain, ValueAxis range) {
        double x(double value) {
            return domain.valueToJava2D(value, area, plot.getDomainAxisEdge());
        }

        /** NaN for NaN. */
        double y(double value) {
            return range.valueToJava2D(value, area, plot.getRangeAxisEdge());
        }
    }

    /** Draws an item. Those of a series come in order. */
    abstract void draw(
            Graphics2D g, XYItemRendererState state, Place place, IntervalXYDataset dataset, int series, int item);

    @Override
    public final void drawItem(
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
        if (getItemVisible(series, item)) {
            draw(g, state, new Place(area, plot, domain, range), (IntervalXYDataset) dataset, series, item);
        }
    }
}
