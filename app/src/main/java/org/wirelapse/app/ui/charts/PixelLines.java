package org.wirelapse.app.ui.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/**
 * Draws lines that run along the axes, pixel by pixel: wide or smoothed strokes of a path of thousands of steps cost ten times as much and
 * look no better.
 */
final class PixelLines {
    private PixelLines() {}

    /** Draws a path in the colour that is set. */
    static void draw(Graphics2D g, Shape path, double width) {
        AffineTransform before = g.getTransform();
        double pixel = 1 / Math.max(1, before.getScaleX());
        Object smooth = sharpen(g);
        g.setStroke(new BasicStroke((float) pixel));
        for (int pass = (int) Math.round(width / pixel); pass > 0; pass--) {
            g.draw(path);
            // Down and to the right at once, so that lines along both axes get wider.
            g.translate(pixel, pixel);
        }
        g.setTransform(before);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smooth);
    }

    /** Switches smoothing off; gives what it was. */
    static Object sharpen(Graphics2D g) {
        Object before = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        return before == null ? RenderingHints.VALUE_ANTIALIAS_DEFAULT : before;
    }
}
