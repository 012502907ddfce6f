package org.wirelapse.app.ui.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.wirelapse.analysis.wait.WaitFamily;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.WaitTile;

/**
 * How a state's boxes look: as a family of wait causes, where it says the same, else in a colour of its own.
 *
 * @param family or null
 * @param colour name of the colour where there is no family, else null
 */
record StateLook(WaitFamily family, String colour) {
    static StateLook of(WaitFamily family) {
        return new StateLook(family, null);
    }

    static StateLook of(String colour) {
        return new StateLook(null, colour);
    }

    Color fill() {
        return family == null ? Palette.named(colour) : Palette.of(family);
    }

    /** Fills a box, with the family's hatch where it has one. */
    void paint(Graphics2D g, Rectangle2D box) {
        if (family == null) {
            g.setColor(fill());
            g.fill(box);
        } else {
            WaitTile.fill(g, family, box);
        }
    }
}
