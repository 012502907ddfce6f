package org.wirelapse.app.ui.charts;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.IntervalXYDataset;

/** Writes a letter above each point, as tcptrace marks what a segment is. */
final class LetterRenderer extends MarkRenderer {
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
    void draw(Graphics2D g, XYItemRendererState state, Place place, IntervalXYDataset dataset, int series, int item) {
        double x = place.x(dataset.getXValue(series, item));
        double y = place.y(dataset.getYValue(series, item));
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
