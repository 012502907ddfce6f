package org.wirelapse.app.ui.theme;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.wirelapse.analysis.report.FamilyColours;
import org.wirelapse.analysis.wait.WaitFamily;

/** What stands for the program in title bars and lists of windows: a small waterfall. */
public final class ProgramIcon {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256};
    private static final Color GROUND = new Color(0x1f2a36);
    private static final double UNITS = 16;
    private static final List<Bar> BARS = List.of(
            new Bar(WaitFamily.SETUP, 2, 3, 4),
            new Bar(WaitFamily.SERVER, 5, 6.5, 5),
            new Bar(WaitFamily.LOSS, 6, 10, 8));

    private ProgramIcon() {}

    /**
     * One wait in a grid of 16 by 16.
     *
     * @param family gives the colour
     * @param x left edge
     * @param y upper edge
     * @param width the height is always the same
     */
    private record Bar(WaitFamily family, double x, double y, double width) {}

    /** In all sizes that systems ask for. */
    public static List<Image> sizes() {
        return IntStream.of(SIZES).<Image>mapToObj(ProgramIcon::of).toList();
    }

    private static BufferedImage of(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(size / UNITS, size / UNITS);
        g.setColor(GROUND);
        g.fill(new RoundRectangle2D.Double(0, 0, UNITS, UNITS, 4, 4));
        for (Bar bar : BARS) {
            g.setColor(Color.decode(FamilyColours.light(bar.family)));
            g.fill(new RoundRectangle2D.Double(bar.x, bar.y, bar.width, 2.6, 1, 1));
        }
        g.dispose();
        return image;
    }
}
