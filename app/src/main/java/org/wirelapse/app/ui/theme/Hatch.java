package org.wirelapse.app.ui.theme;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.TexturePaint;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.Map;
import org.wirelapse.analysis.wait.WaitFamily;

/** A hatch for each family of wait causes, for eyes and printers that do not tell the colours apart. */
final class Hatch {
    private static final int CELL = 8;
    private static final Map<WaitFamily, TexturePaint> MADE = new EnumMap<>(WaitFamily.class);

    private Hatch() {}

    /** The hatch, or null where the family is left plain. */
    static TexturePaint of(WaitFamily family) {
        return family == WaitFamily.SERVER ? null : MADE.computeIfAbsent(family, Hatch::make);
    }

    /** To be called when the look has changed. */
    static void forget() {
        MADE.clear();
    }

    private static TexturePaint make(WaitFamily family) {
        BufferedImage cell = new BufferedImage(CELL, CELL, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = cell.createGraphics();
        g.setColor(Palette.faded(family == WaitFamily.UNKNOWN ? Palette.ink() : Color.BLACK, 72));
        draw(family, g);
        g.dispose();
        return new TexturePaint(cell, new Rectangle2D.Double(0, 0, CELL, CELL));
    }

    private static void draw(WaitFamily family, Graphics2D g) {
        switch (family) {
            case SETUP -> rising(g);
            case PATH -> g.drawLine(0, CELL / 2, CELL, CELL / 2);
            case NAGLE -> {
                g.fillRect(1, 1, 2, 2);
                g.fillRect(5, 5, 2, 2);
            }
            case RECEIVE_WINDOW -> g.drawLine(CELL / 2, 0, CELL / 2, CELL);
            case CONGESTION_WINDOW -> falling(g);
            case LOSS -> {
                rising(g);
                falling(g);
            }
            case CLIENT -> g.fillRect(3, 3, 2, 2);
            case UNKNOWN -> {
                rising(g);
                g.drawLine(0, CELL / 2, CELL, CELL / 2);
            }
            case SERVER -> {}
        }
    }

    private static void rising(Graphics2D g) {
        g.drawLine(0, CELL - 1, CELL - 1, 0);
    }

    private static void falling(Graphics2D g) {
        g.drawLine(0, 0, CELL - 1, CELL - 1);
    }
}
