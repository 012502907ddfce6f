package org.wirelapse.app.ui.charts;

import java.awt.Graphics2D;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.IntervalXYDataset;

/** Draws values that hold until the next one, as one path: a stroke for each step would cost too much. Unknown values part the line. */
final class StepRenderer extends MarkRenderer {
    private final double width;
    private final boolean dashed;
    private transient StepPath path;

    /**
     * A renderer.
     *
     * @param width pixels
     * @param dashed whether the line is broken
     */
    StepRenderer(double width, boolean dashed) {
        this.width = width;
        this.dashed = dashed;
    }

    @Override
    void draw(Graphics2D g, XYItemRendererState state, Place place, IntervalXYDataset dataset, int series, int item) {
        if (item == state.getFirstItemIndex()) {
            path = new StepPath(dashed);
        }
        path.stepTo(place.x(dataset.getXValue(series, item)), place.y(dataset.getYValue(series, item)));
        if (item == state.getLastItemIndex()) {
            // What holds last holds on.
            path.holdTo(place.area().getMaxX());
            g.setPaint(getItemPaint(series, item));
            PixelLines.draw(g, path.shape(), width);
        }
    }
}
