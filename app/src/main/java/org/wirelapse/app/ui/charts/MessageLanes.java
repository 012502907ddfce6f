package org.wirelapse.app.ui.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.wirelapse.app.ui.theme.CutText;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Pixels;
import org.wirelapse.app.ui.theme.WaitTile;

/** HTTP messages as bars in two lanes at a chart's top, requests above responses, with hairlines down at their bounds. */
final class MessageLanes extends AbstractXYAnnotation {
    private static final double SECOND = 1e9;
    private static final double WIDE_ENOUGH_FOR_LINES = 4;

    private final transient Messages messages;

    MessageLanes(Messages messages) {
        this.messages = messages;
    }

    /** Pixels that both lanes take; the curves stay below. */
    static int height() {
        return 2 * lane() + Pixels.of(6);
    }

    private static int lane() {
        return Pixels.of(14);
    }

    @Override
    public void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int rendererIndex,
            PlotRenderingInfo info) {
        lane(g, plot, area, domain, messages.requests(), area.getY() + 2, Palette.named("chart.request"));
        lane(g, plot, area, domain, messages.responses(), area.getY() + 3 + lane(), Palette.named("chart.response"));
    }

    private void lane(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            List<Messages.Message> lane,
            double y,
            Color colour) {
        Shape before = g.getClip();
        g.clip(area);
        double drawnTo = Double.NEGATIVE_INFINITY;
        for (Messages.Message message : lane) {
            double from = domain.valueToJava2D(message.startNs() / SECOND, area, plot.getDomainAxisEdge());
            double to = domain.valueToJava2D(message.endNs() / SECOND, area, plot.getDomainAxisEdge());
            if (to < area.getMinX() || from > area.getMaxX() || to - drawnTo < 0.5) {
                continue;
            }
            from = Math.max(from, area.getMinX() - 2);
            to = Math.min(Math.max(to, from + 2), area.getMaxX() + 2);
            if (to - from >= WIDE_ENOUGH_FOR_LINES) {
                hairline(g, area, from, y, colour);
                hairline(g, area, to, y, colour);
            } else if (from - drawnTo > WIDE_ENOUGH_FOR_LINES) {
                hairline(g, area, from, y, colour);
            }
            bar(g, message.label(), new Rectangle2D.Double(from, y, Math.max(1, to - from - 1), lane() - 1.0), colour);
            drawnTo = to;
        }
        g.setClip(before);
    }

    private static void hairline(Graphics2D g, Rectangle2D area, double x, double y, Color colour) {
        g.setColor(Palette.faded(colour, 120));
        g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {3, 3}, 0));
        g.draw(new Line2D.Double(x, y, x, area.getMaxY()));
    }

    private static void bar(Graphics2D g, String label, Rectangle2D box, Color colour) {
        g.setColor(colour);
        g.fill(box);
        g.setFont(Palette.smallFont());
        FontMetrics metrics = g.getFontMetrics();
        String text = CutText.fitting(metrics, label, box.getWidth() - 6);
        // Less than two letters say nothing.
        if (text.length() > 2) {
            g.setColor(WaitTile.contrast(colour));
            g.drawString(text, (float) box.getX() + 3, (float) box.getY() + metrics.getAscent() - 1);
        }
    }
}
