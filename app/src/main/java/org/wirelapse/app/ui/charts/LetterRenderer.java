package org.wirelapse.app.ui.charts;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/** Writes a letter above each point, as tcptrace marks what a segment is. */
final class LetterRenderer extends AbstractXYItemRenderer {
    private final String letter;
    private final transient LetterPlaces places;

    /**
     * A renderer.
     *
     * @param places where letters of the same chart stand already
     */
    LetterRenderer(String letter, LetterPlaces places) {
        this.letter = letter;
        this.places = places;
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
        double x = domain.valueToJava2D(dataset.getXValue(series, item), area, plot.getDomainAxisEdge());
        double y = range.valueToJava2D(dataset.getYValue(series, item), area, plot.getRangeAxisEdge());
        double free = Double.isNaN(y) ? Double.NaN : places.take(letter, x, y);
        if (Double.isNaN(free)) {
            return;
        }
        g.setPaint(getItemPaint(series, item));
        g.setFont(getDefaultItemLabelFont());
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(letter, (float) (x - metrics.stringWidth(letter) / 2.0), (float) free - 2);
    }
}
