package org.wirelapse.app.ui.session;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.Locale;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Pixels;

/**
 * Ticks at round times.
 *
 * @param stepNs from tick to tick: 1, 2 or 5 times a power of ten
 */
public record TimeAxis(long stepNs) {
    private static final long SECOND = 1_000_000_000L;

    /** The finest ticks of which a range holds no more than some. */
    public static TimeAxis of(TimeRange range, int most) {
        long step = 1;
        int multiple = 1;
        while (range.lengthNs() / (step * multiple) >= Math.max(1, most)) {
            multiple = multiple == 1 ? 2 : multiple == 2 ? 5 : 10;
            if (multiple == 10) {
                step *= 10;
                multiple = 1;
            }
        }
        return new TimeAxis(step * multiple);
    }

    /** The first tick that is not before a time. */
    public long firstFrom(long ns) {
        return Math.floorDiv(ns + stepNs - 1, stepNs) * stepNs;
    }

    /** A tick's time in seconds, with the decimals that the step needs. */
    public String label(long ns) {
        int decimals = 0;
        for (long unit = SECOND; unit > stepNs && decimals < 9; unit /= 10) {
            decimals++;
        }
        return String.format(Locale.ROOT, "%." + decimals + "f s", (double) ns / SECOND);
    }

    /** Draws labels and short ticks at the bottom of a strip. */
    public static void paint(Graphics2D g, TimeScale scale, int height) {
        g.setFont(Palette.smallFont());
        FontMetrics metrics = g.getFontMetrics();
        TimeAxis axis = of(scale.range(), (int) (scale.width() / Pixels.of(90)));
        g.setColor(Palette.faintInk());
        for (long at = axis.firstFrom(scale.range().startNs());
                at <= scale.range().endNs();
                at += axis.stepNs) {
            int x = (int) Math.round(scale.x(at));
            g.drawLine(x, height - 5, x, height - 1);
            String label = axis.label(at);
            if (x + 4 + metrics.stringWidth(label) <= scale.left() + scale.width()) {
                g.drawString(label, x + 4, height - 6);
            }
        }
    }
}
