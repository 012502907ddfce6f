package org.wirelapse.app.ui.charts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.wirelapse.app.ui.session.TimeRange;

/**
 * A chart painted on an image.
 *
 * @param image as many pixels as the frame has
 * @param frame where it fits
 * @param range the time it shows
 */
record ChartPicture(BufferedImage image, Frame frame, TimeRange range) {
    /**
     * Room for a chart.
     *
     * @param width in the window's units
     * @param height in the window's units
     * @param density pixels a unit
     */
    record Frame(int width, int height, double density) {}

    /** Paints a chart; not for the event thread where it is the first time, which takes long with a program that has just started. */
    static ChartPicture of(ChartDrawing drawing, Frame frame, TimeRange range) {
        BufferedImage image = new BufferedImage(
                pixels(frame.width, frame.density), pixels(frame.height, frame.density), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(frame.density, frame.density);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        drawing.draw(g, new Rectangle2D.Double(0, 0, frame.width, frame.height), range);
        g.dispose();
        return new ChartPicture(image, frame, range);
    }

    private static int pixels(int units, double density) {
        return Math.max(1, (int) Math.ceil(units * density));
    }

    /** True if it still shows what is wanted. */
    boolean fits(Frame wanted, TimeRange shown) {
        return frame.equals(wanted) && range.equals(shown);
    }
}
