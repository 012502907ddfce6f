package org.wirelapse.app.ui.theme;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.TexturePaint;
import java.awt.geom.Rectangle2D;
import org.wirelapse.analysis.wait.WaitFamily;

/** Draws one wait as a bar in its family's colour, hatch and letter. */
public final class WaitTile {
    private static final double NARROWEST_HATCHED = 5;

    private WaitTile() {}

    /** Fills the rectangle; letter and hatch appear where there is room for them. */
    public static void paint(Graphics2D g, WaitFamily family, Rectangle2D box) {
        fill(g, family, box);
        if (box.getWidth() < NARROWEST_HATCHED) {
            return;
        }
        g.setColor(Palette.faded(Palette.ink(), 90));
        g.setStroke(new BasicStroke(0.5f));
        g.draw(new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight() - 0.5));
        paintLetter(g, family, Palette.of(family), box);
    }

    /** Fills the rectangle with colour and, where there is room, hatch alone. */
    public static void fill(Graphics2D g, WaitFamily family, Rectangle2D box) {
        g.setColor(Palette.of(family));
        g.fill(box);
        TexturePaint hatch = box.getWidth() < NARROWEST_HATCHED ? null : Hatch.of(family);
        if (hatch != null) {
            g.setPaint(hatch);
            g.fill(box);
        }
    }

    private static void paintLetter(Graphics2D g, WaitFamily family, Color colour, Rectangle2D box) {
        g.setFont(Palette.smallFont().deriveFont(Font.BOLD));
        FontMetrics metrics = g.getFontMetrics();
        String letter = String.valueOf(family.letter());
        int width = metrics.stringWidth(letter);
        if (box.getWidth() < width + 6 || box.getHeight() < metrics.getAscent()) {
            return;
        }
        double x = box.getCenterX() - width / 2.0;
        double plate = metrics.getAscent() + 2;
        // A plate of plain colour keeps the letter readable on the hatch.
        g.setColor(colour);
        g.fill(new Rectangle2D.Double(x - 2, box.getCenterY() - plate / 2, width + 4, plate));
        g.setColor(contrast(colour));
        g.drawString(letter, (float) x, (float) (box.getCenterY() + metrics.getAscent() / 2.0 - 1.5));
    }

    /** Black or white, whichever reads better on a colour (ITU-R BT.601 luma). */
    public static Color contrast(Color on) {
        double luma = 0.299 * on.getRed() + 0.587 * on.getGreen() + 0.114 * on.getBlue();
        return luma > 130 ? Color.BLACK : Color.WHITE;
    }
}
