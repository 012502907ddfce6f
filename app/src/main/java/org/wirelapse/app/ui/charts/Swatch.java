package org.wirelapse.app.ui.charts;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import javax.swing.Icon;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Pixels;

/**
 * A sample of how a series, or a strip's boxes, are drawn.
 *
 * @param series the series, null for a strip
 * @param strip the strip, null for a series
 */
record Swatch(Series series, Strip strip) implements Icon {
    private static final int SIZE = 14;

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.translate(x, y);
        g.scale(Pixels.factor(), Pixels.factor());
        if (strip == null) {
            g.setColor(Palette.named(series.colour()));
            paintSeries(g);
        } else {
            strip.state(0).look().paint(g, new Rectangle2D.Double(0, 3, SIZE, SIZE - 6.0));
            g.setColor(Palette.faintInk());
            g.draw(new Rectangle2D.Double(0, 3, SIZE - 1.0, SIZE - 6.0));
        }
        g.dispose();
    }

    private void paintSeries(Graphics2D g) {
        g.setStroke(new BasicStroke(series.look() == Series.Look.FINE ? 1 : 2));
        switch (series.look()) {
            case SPANS -> g.drawLine(SIZE / 2, 1, SIZE / 2, SIZE - 1);
            case STEPS, FINE -> g.drawPolyline(new int[] {0, 7, 7, SIZE}, new int[] {11, 11, 4, 4}, 4);
            case DASHES -> {
                g.drawLine(0, 7, 5, 7);
                g.drawLine(9, 7, SIZE, 7);
            }
            case BAND -> {
                g.setColor(Palette.faded(g.getColor(), 90));
                g.fillRect(0, 3, SIZE, SIZE - 6);
            }
            case LETTERS -> {
                g.setFont(Palette.smallFont()
                        .deriveFont(Font.BOLD, Palette.smallFont().getSize2D() / Pixels.factor()));
                g.drawString(series.name().substring(0, 1), 3, SIZE - 3);
            }
            default -> SymbolRenderer.draw(g, series.look(), SIZE / 2.0, SIZE / 2.0);
        }
    }

    @Override
    public int getIconWidth() {
        return Pixels.of(SIZE);
    }

    @Override
    public int getIconHeight() {
        return Pixels.of(SIZE);
    }
}
