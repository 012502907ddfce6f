package org.wirelapse.app.ui.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.IntervalXYDataset;

/** Draws a small sign at each point. */
final class SymbolRenderer extends MarkRenderer {
    private static final double RADIUS = 2.5;

    private final Series.Look look;

    /** A renderer of dots, rings, diamonds, ticks or crosses. */
    SymbolRenderer(Series.Look look) {
        this.look = look;
    }

    @Override
    void draw(Graphics2D g, XYItemRendererState state, Place place, IntervalXYDataset dataset, int series, int item) {
        double x = place.x(dataset.getXValue(series, item));
        double y = place.y(dataset.getYValue(series, item));
        if (!Double.isNaN(y)) {
            g.setPaint(getItemPaint(series, item));
            draw(g, look, x, y);
        }
    }

    /** Draws one sign around a place, in the colour that is set. */
    static void draw(Graphics2D g, Series.Look look, double x, double y) {
        g.setStroke(new BasicStroke(1));
        switch (look) {
            case DOTS -> g.fill(new Rectangle2D.Double(x - 1.5, y - 1.5, 3, 3));
            case RINGS -> g.draw(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
            case DIAMONDS -> g.draw(diamond(x, y));
            case TICKS -> g.draw(new Line2D.Double(x, y, x + 2 * RADIUS, y));
            default -> {
                g.draw(new Line2D.Double(x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS));
                g.draw(new Line2D.Double(x - RADIUS, y + RADIUS, x + RADIUS, y - RADIUS));
            }
        }
    }

    private static Shape diamond(double x, double y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - RADIUS);
        path.lineTo(x + RADIUS, y);
        path.lineTo(x, y + RADIUS);
        path.lineTo(x - RADIUS, y);
        path.closePath();
        return path;
    }
}
