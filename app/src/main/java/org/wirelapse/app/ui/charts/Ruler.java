package org.wirelapse.app.ui.charts;

import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.wirelapse.analysis.unit.BitRates;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.app.ui.theme.CutText;
import org.wirelapse.app.ui.theme.Palette;

/** Measures time and height between two places of a chart: Ctrl+drag, or any drag while it is switched on. */
final class Ruler extends MouseAdapter {
    private static final double BITS_PER_BYTE = 8;
    private static final double SECOND = 1e9;
    private static final double PLATE_PADDING = 4;

    private final JComponent component;
    private final Supplier<ChartDrawing> drawing;
    private boolean on;
    private boolean dragging;
    /** The places, or NaN where nothing is measured. Kept as times and values, so that they stay where they are while one zooms. */
    private double fromValue = Double.NaN;

    private double toValue;
    private long fromNs;
    private long toNs;

    private Ruler(JComponent component, Supplier<ChartDrawing> drawing) {
        this.component = component;
        this.drawing = drawing;
    }

    static Ruler install(JComponent component, Supplier<ChartDrawing> drawing) {
        Ruler ruler = new Ruler(component, drawing);
        component.addMouseListener(ruler);
        component.addMouseMotionListener(ruler);
        return ruler;
    }

    /** Switches on or off; what was measured goes. */
    void set(boolean active) {
        on = active;
        fromValue = Double.NaN;
        component.repaint();
    }

    /** True if a press at the mouse would measure. */
    boolean isMeant(MouseEvent event) {
        return on || event.isControlDown();
    }

    @Override
    public void mousePressed(MouseEvent event) {
        dragging = drawing.get() != null && SwingUtilities.isLeftMouseButton(event) && isMeant(event);
        if (dragging) {
            fromNs = drawing.get().scale().ns(event.getX());
            fromValue = drawing.get().valueAt(event.getY());
            toNs = fromNs;
            toValue = fromValue;
        } else {
            fromValue = Double.NaN;
        }
        component.repaint();
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (dragging && drawing.get() != null) {
            toNs = drawing.get().scale().ns(event.getX());
            toValue = drawing.get().valueAt(event.getY());
            component.repaint();
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        dragging = false;
    }

    /** Time, height and, where heights are bytes, what rate both would be; empty while nothing is measured. */
    String words() {
        if (Double.isNaN(fromValue) || drawing.get() == null) {
            return "";
        }
        Quantity quantity = drawing.get().kind().quantity();
        long ns = Math.abs(toNs - fromNs);
        double height = Math.abs(toValue - fromValue);
        String text = "Δ " + Durations.text(ns) + " · " + quantity.text(height);
        return quantity.countsBytes() && ns > 0
                ? text + " · " + BitRates.text(Math.round(height * BITS_PER_BYTE * SECOND / ns))
                : text;
    }

    void paint(Graphics2D g) {
        String words = words();
        if (words.isEmpty()) {
            return;
        }
        double x1 = drawing.get().scale().x(fromNs);
        double x2 = drawing.get().scale().x(toNs);
        double y1 = drawing.get().y(fromValue);
        double y2 = drawing.get().y(toValue);
        g.setColor(Palette.named("chart.selection"));
        g.setStroke(new BasicStroke(1.5f));
        g.draw(new Line2D.Double(x1, y1, x2, y1));
        g.draw(new Line2D.Double(x2, y1, x2, y2));
        g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {3, 3}, 0));
        g.draw(new Line2D.Double(x1, y1, x2, y2));
        FontMetrics metrics = g.getFontMetrics();
        label(g, words, (x1 + x2) / 2 - metrics.stringWidth(words) / 2.0, Math.min(y1, y2) - 6);
    }

    /** Words on a plate, kept inside the chart and cut where they are longer. */
    static void label(Graphics2D g, String words, double x, double baseline) {
        g.setFont(Palette.smallFont());
        FontMetrics metrics = g.getFontMetrics();
        Rectangle2D room = g.getClipBounds();
        String text = CutText.fitting(metrics, words, room.getWidth() - 2 * PLATE_PADDING - 4);
        double width = metrics.stringWidth(text) + 2 * PLATE_PADDING;
        double left = Math.max(room.getX() + 2, Math.min(x - PLATE_PADDING, room.getMaxX() - width - 2));
        double top = Math.max(room.getY() + 2, baseline - metrics.getAscent() - 2);
        Rectangle2D plate = new Rectangle2D.Double(left, top, width, metrics.getHeight() + 2);
        g.setColor(Palette.paper());
        g.fill(plate);
        g.setColor(Palette.named("chart.selection"));
        g.setStroke(new BasicStroke(1));
        g.draw(plate);
        g.setColor(Palette.ink());
        g.drawString(text, (float) (left + PLATE_PADDING), (float) top + metrics.getAscent() + 1);
    }
}
