package org.wirelapse.app.ui.ladder;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.analysis.wait.WaitFamily;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Pixels;
import org.wirelapse.app.ui.theme.WaitTile;

/** Shades the stalls behind a ladder in their family's colour and names them where the segments leave room. */
final class LadderStalls {
    private static final int PALE = 46;
    private static final double LOWEST = 3;

    private final Ladder ladder;
    private final LadderLayout layout;

    LadderStalls(Ladder ladder, LadderLayout layout) {
        this.ladder = ladder;
        this.layout = layout;
    }

    /** Shades them; to be drawn below the segments. */
    void paint(Graphics2D g, double top, double bottom) {
        each(top, bottom, (wait, from, to) -> {
            g.setColor(Palette.faded(Palette.of(wait.cause().family()), PALE));
            g.fill(new Rectangle2D.Double(layout.client(), from, layout.server() - layout.client(), to - from));
        });
    }

    /** Names those that are high enough; to be drawn above the segments, which else would run through the words. */
    void paintNames(Graphics2D g, double top, double bottom) {
        double least = 1.6 * g.getFontMetrics().getHeight();
        each(top, bottom, (wait, from, to) -> {
            double middle = to - from >= least ? free(from, to, least) : Double.NaN;
            if (!Double.isNaN(middle)) {
                name(g, wait, middle);
            }
        });
    }

    /** The height between two that is nearest to their middle and at which no segment has its label; NaN where there is none. */
    private double free(double from, double to, double room) {
        double half = room / 2;
        for (double away = 0; away <= (to - from) / 2 - half; away += half / 2) {
            for (double at : new double[] {(from + to) / 2 - away, (from + to) / 2 + away}) {
                int row = ladder.scale().firstBelow(at - half);
                if (row >= ladder.scale().rows() || ladder.scale().y(row) > at + half) {
                    return at;
                }
            }
        }
        return Double.NaN;
    }

    private void each(double top, double bottom, Painter painter) {
        long shadedTo = Long.MIN_VALUE;
        for (TiledInterval interval : ladder.intervals()) {
            if (ladder.scale().y(interval.endNs()) >= top && ladder.scale().y(interval.startNs()) <= bottom) {
                for (Wait wait : interval.waits()) {
                    // Intervals side by side wait at the same time: what is shaded already keeps its colour.
                    long startNs = Math.max(shadedTo, wait.startNs());
                    double from = ladder.scale().y(startNs);
                    double to = ladder.scale().y(wait.endNs());
                    if (stalls(wait, startNs) && to >= top && from <= bottom && to - from >= LOWEST) {
                        painter.paint(wait, from, to);
                    }
                }
            }
            shadedTo = Math.max(shadedTo, interval.endNs());
        }
    }

    private static boolean stalls(Wait wait, long startNs) {
        return wait.cause().family() != WaitFamily.PATH && wait.endNs() > startNs;
    }

    private void name(Graphics2D g, Wait wait, double middle) {
        Font plain = g.getFont();
        g.setFont(plain.deriveFont(Font.ITALIC));
        FontMetrics metrics = g.getFontMetrics();
        String text = wait.cause().words() + ", " + Durations.text(wait.durationNs());
        double tile = Pixels.of(14);
        double width = tile + 6 + metrics.stringWidth(text);
        // Away from the tap, where the labels of the arrows stand.
        double x = ladder.legs().position() < 0.5 ? layout.server() - width - 12 : layout.client() + 12;
        g.setColor(Palette.faded(Palette.paper(), 190));
        g.fill(new Rectangle2D.Double(
                x - 3, middle - metrics.getHeight() / 2.0 - 1, width + 6, metrics.getHeight() + 2));
        WaitTile.paint(g, wait.cause().family(), new Rectangle2D.Double(x, middle - tile / 2, tile, tile));
        g.setFont(plain.deriveFont(Font.ITALIC));
        g.setColor(Palette.ink());
        g.drawString(text, (float) (x + tile + 5), (float) (middle + metrics.getAscent() / 2.0 - 1.5));
        g.setFont(plain);
    }

    /** Draws something of a stall between two heights. */
    private interface Painter {
        void paint(Wait wait, double from, double to);
    }
}
