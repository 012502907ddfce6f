package org.wirelapse.app.ui.charts;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Pixels;
import org.wirelapse.app.ui.theme.WaitTile;

/** Strips as lanes at a chart's foot, the first one on top. */
final class StripLanes extends AbstractXYAnnotation {
    private static final double SECOND = 1e9;

    private final transient List<Strip> strips;
    private final boolean[] hidden;

    StripLanes(List<Strip> strips) {
        this.strips = strips;
        hidden = new boolean[strips.size()];
    }

    void visible(int index, boolean visible) {
        hidden[index] = !visible;
    }

    boolean isVisible(int index) {
        return !hidden[index];
    }

    private static int lane() {
        return Pixels.of(15);
    }

    /** Pixels that the lanes take. */
    int height() {
        return shown().size() * lane();
    }

    private List<Strip> shown() {
        List<Strip> shown = new ArrayList<>();
        for (int i = 0; i < hidden.length; i++) {
            if (!hidden[i] && strips.get(i).size() > 0) {
                shown.add(strips.get(i));
            }
        }
        return shown;
    }

    /** The state at a time and height, or null where no lane is. */
    Strip.State at(Rectangle2D area, double y, long ns) {
        List<Strip> shown = shown();
        int lane = (int) Math.floor((y - area.getMaxY()) / lane()) + shown.size();
        if (lane < 0 || lane >= shown.size()) {
            return null;
        }
        int place = shown.get(lane).at(ns);
        return place < 0 ? null : shown.get(lane).state(place);
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
        Shape before = g.getClip();
        g.clip(area);
        double y = area.getMaxY() - height();
        for (Strip strip : shown()) {
            lane(g, strip, new Rectangle2D.Double(area.getX(), y, area.getWidth(), lane()), domain, plot);
            y += lane();
        }
        g.setClip(before);
    }

    /** Walks in steps of a pixel at least, so that no number of changes makes it slow. */
    private static void lane(Graphics2D g, Strip strip, Rectangle2D lane, ValueAxis domain, XYPlot plot) {
        g.setColor(Palette.paper());
        g.fill(lane);
        double x = lane.getX();
        while (x < lane.getMaxX()) {
            double seconds = domain.java2DToValue(x + 0.5, lane, plot.getDomainAxisEdge());
            int place = strip.at((long) (seconds * SECOND));
            double end = lane.getMaxX();
            if (place + 1 < strip.size()) {
                end = domain.valueToJava2D(strip.startNs(place + 1) / SECOND, lane, plot.getDomainAxisEdge());
                end = Math.min(lane.getMaxX(), Math.max(x + 1, end));
            }
            if (place >= 0) {
                box(g, strip.state(place), new Rectangle2D.Double(x, lane.getY() + 1, end - x, lane() - 1.0));
            }
            x = end;
        }
    }

    private static void box(Graphics2D g, Strip.State state, Rectangle2D box) {
        state.look().paint(g, box);
        g.setFont(Palette.smallFont());
        FontMetrics metrics = g.getFontMetrics();
        String text = metrics.stringWidth(state.name()) + 8 <= box.getWidth() ? state.name() : state.letters();
        int width = metrics.stringWidth(text);
        if (width + 4 > box.getWidth()) {
            return;
        }
        double x = box.getCenterX() - width / 2.0;
        Color fill = state.look().fill();
        g.setColor(fill);
        g.fill(new Rectangle2D.Double(x - 2, box.getY() + 1, width + 4.0, box.getHeight() - 2));
        g.setColor(WaitTile.contrast(fill));
        g.drawString(text, (float) x, (float) (box.getCenterY() + metrics.getAscent() / 2.0 - 1.5));
        g.setColor(Palette.faded(Palette.ink(), 90));
        g.draw(new Line2D.Double(box.getX(), box.getY(), box.getX(), box.getMaxY()));
    }
}
