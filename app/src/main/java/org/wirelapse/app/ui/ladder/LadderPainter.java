package org.wirelapse.app.ui.ladder;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Note;
import org.wirelapse.app.ui.theme.CutText;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Pixels;

/** Draws the part of a ladder that is seen, however long the whole is. */
final class LadderPainter {
    /** Segments that began above what is seen, or end below it, are drawn too, but not more than this: they would only be a grey surface. */
    private static final int MOST_BEYOND = 300;

    private static final double ROOM_FOR_HEAD = 14;
    /** Arrows over more rows than this cross many others, and are drawn faintly. */
    private static final int CROWDED_ROWS = 8;

    private static final int FAINT = 95;

    private final Ladder ladder;
    private final LadderLayout layout;
    private final int rowHeight;

    LadderPainter(Ladder ladder, LadderLayout layout, int rowHeight) {
        this.ladder = ladder;
        this.layout = layout;
        this.rowHeight = rowHeight;
    }

    /** Draws what lies between two heights; the selected packet stands out. */
    void paint(Graphics2D g, double top, double bottom, int selectedRow) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setFont(Palette.smallFont());
        LadderStalls stalls = new LadderStalls(ladder, layout);
        stalls.paint(g, top, bottom);
        hosts(g, top, bottom);
        int first = first(top);
        int last = last(bottom);
        for (int row = first; row < last; row++) {
            arrow(row)
                    .paint(
                            g,
                            colour(row),
                            row == selectedRow ? 2.4f : 1f,
                            ladder.lost().get(row));
        }
        stalls.paintNames(g, top, bottom);
        for (int row = first; row < last; row++) {
            if (ladder.scale().y(row) > top - 2 * rowHeight && ladder.scale().y(row) < bottom + 2 * rowHeight) {
                texts(g, row, row == selectedRow);
            }
        }
    }

    /** The first row that may be seen from a height on. */
    int first(double top) {
        LadderScale scale = ladder.scale();
        int row = scale.firstBelow(top);
        int early = row == 0
                ? 0
                : scale.firstFrom(ladder.log().timeNs(row - 1) - ladder.legs().wholeNs());
        return Math.max(0, Math.max(early, row - MOST_BEYOND) - 1);
    }

    /** Behind the last row that may be seen down to a height. */
    int last(double bottom) {
        LadderScale scale = ladder.scale();
        int row = scale.firstBelow(bottom);
        int late = row == scale.rows()
                ? row
                : scale.firstFrom(ladder.log().timeNs(row) + ladder.legs().wholeNs() + 1);
        return Math.min(scale.rows(), Math.min(late, row + MOST_BEYOND) + 1);
    }

    Arrow arrow(int row) {
        Direction direction = ladder.log().direction(row);
        return new Arrow(
                layout.from(direction),
                ladder.sentY(row, rowHeight),
                layout.to(direction),
                ladder.receivedY(row, rowHeight));
    }

    private void hosts(Graphics2D g, double top, double bottom) {
        g.setColor(Palette.ink());
        g.setStroke(new BasicStroke(1.6f));
        g.draw(new Line2D.Double(layout.client(), top, layout.client(), bottom));
        g.draw(new Line2D.Double(layout.server(), top, layout.server(), bottom));
        double position = ladder.legs().position();
        if (ladder.legs().known() && position > 0 && position < 1) {
            double tap = layout.client() + position * (layout.server() - layout.client());
            g.setColor(Palette.faintInk());
            g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {2, 5}, 0));
            g.draw(new Line2D.Double(tap, top, tap, bottom));
        }
    }

    private Color colour(int row) {
        SegmentLog log = ladder.log();
        if (log.rst(row)
                || ladder.segments().has(row, Note.RETRANSMISSION)
                || ladder.lost().get(row)) {
            return Palette.named("chart.mark");
        }
        if (log.syn(row) || log.fin(row)) {
            return Palette.named("chart.congestion");
        }
        return Palette.named(log.payloadLength(row) > 0 ? "chart.data" : "chart.ack");
    }

    private void texts(Graphics2D g, int row, boolean selected) {
        FontMetrics metrics = g.getFontMetrics();
        double baseline = ladder.scale().y(row) + metrics.getAscent() / 2.0 - 1;
        g.setColor(Palette.faintInk());
        String time = String.format(Locale.ROOT, "%.6f", ladder.log().timeNs(row) / 1e9);
        right(g, time, layout.client() - Pixels.of(62), baseline);
        g.setColor(selected ? Palette.named("chart.selection") : Palette.ink());
        right(g, String.valueOf(ladder.log().packet(row)), layout.client() - Pixels.of(8), baseline);
        label(g, row, baseline);
        notes(g, row, baseline);
    }

    private static void right(Graphics2D g, String text, double x, double baseline) {
        g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text)), (float) baseline);
    }

    /** What the segment is, where it passes the tap: elsewhere many may pass at the same height. */
    private void label(Graphics2D g, int row, double baseline) {
        FontMetrics metrics = g.getFontMetrics();
        String text = ladder.words().label(row);
        double width = metrics.stringWidth(text);
        double tap = layout.client() + ladder.legs().position() * (layout.server() - layout.client());
        double x = Math.max(
                layout.client() + ROOM_FOR_HEAD, Math.min(tap - width / 2, layout.server() - ROOM_FOR_HEAD - width));
        g.setColor(Palette.faded(Palette.paper(), 215));
        g.fill(new Rectangle2D.Double(x - 3, baseline - metrics.getAscent(), width + 6.0, metrics.getHeight() - 1.0));
        g.setColor(colour(row));
        g.drawString(text, (float) x, (float) baseline);
    }

    private void notes(Graphics2D g, int row, double baseline) {
        double x = layout.notes();
        String start = ladder.starts().get(row);
        if (start != null) {
            Font plain = g.getFont();
            g.setFont(plain.deriveFont(Font.BOLD));
            g.setColor(Palette.ink());
            String text = CutText.fitting(g.getFontMetrics(), start, layout.width() - x);
            g.drawString(text, (float) x, (float) baseline);
            x += g.getFontMetrics().stringWidth(text) + 8;
            g.setFont(plain);
        }
        g.setColor(Palette.faintInk());
        g.drawString(
                CutText.fitting(g.getFontMetrics(), ladder.words().remarkable(row), layout.width() - x),
                (float) x,
                (float) baseline);
    }
}
