package org.wirelapse.app.ui.charts;

import java.awt.Color;
import java.awt.Cursor;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import javax.swing.JPanel;
import javax.swing.ToolTipManager;
import org.wirelapse.app.ui.session.Selection;
import org.wirelapse.app.ui.session.TimeRange;
import org.wirelapse.app.ui.session.TimeScale;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Pixels;

/** Paints a chart, from an image while nothing but the pointer moves, and lets the mouse choose times and packets in it. */
final class ChartView extends JPanel {
    private final transient Workspace workspace;
    private final transient TimeGestures gestures;
    private final transient Ruler ruler;
    private transient ChartSubject subject;
    private transient ChartPicture picture;
    private int pointerX = -1;

    ChartView(Workspace workspace, String name) {
        this.workspace = workspace;
        setName(name);
        setFocusable(true);
        getAccessibleContext().setAccessibleName(name);
        ToolTipManager.sharedInstance().registerComponent(this);
        ruler = Ruler.install(this, this::drawing);
        gestures = TimeGestures.install(this, workspace, this::scale, event -> !ruler.isMeant(event));
        MouseAdapter pointer = new Pointer();
        addMouseListener(pointer);
        addMouseMotionListener(pointer);
    }

    /** Shows no chart. */
    void clear() {
        show(null, null);
    }

    /** Shows a chart of which a picture has been painted already. */
    void show(ChartSubject shown, ChartPicture painted) {
        subject = shown;
        picture = painted;
        repaint();
    }

    /** The room that a chart will have here, with some pixels a unit. */
    ChartPicture.Frame frame(double density) {
        return new ChartPicture.Frame(getWidth(), getHeight(), density);
    }

    /** Draws anew, as what it shows has changed. */
    void redraw() {
        picture = null;
        repaint();
    }

    /** Switches the ruler on or off. */
    void rule(boolean on) {
        ruler.set(on);
        setCursor(Cursor.getPredefinedCursor(on ? Cursor.CROSSHAIR_CURSOR : Cursor.DEFAULT_CURSOR));
    }

    private ChartDrawing drawing() {
        return subject == null ? null : subject.drawing();
    }

    private TimeScale scale() {
        return subject == null
                ? new TimeScale(workspace.range(), 0, getWidth())
                : drawing().scale();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (subject != null) {
            drawing().restyle();
            redraw();
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setColor(Palette.paper());
        g.fillRect(0, 0, getWidth(), getHeight());
        if (subject != null) {
            paintChart(g);
            g.clip(drawing().area());
            paintOverlay(g);
        }
        g.dispose();
    }

    private void paintChart(Graphics2D g) {
        ChartPicture.Frame frame = frame(g.getTransform().getScaleX());
        if (picture == null || !picture.fits(frame, workspace.range())) {
            picture = ChartPicture.of(drawing(), frame, workspace.range());
        }
        g.drawImage(picture.image(), 0, 0, getWidth(), getHeight(), null);
    }

    /** What moves without the chart: the pointer, the selected packet, a range being dragged out, the ruler. */
    private void paintOverlay(Graphics2D g) {
        Rectangle2D area = drawing().area();
        Color colour = Palette.named("chart.selection");
        TimeRange dragged = gestures.dragged();
        if (dragged != null) {
            double from = scale().x(dragged.startNs());
            g.setColor(Palette.faded(colour, 50));
            g.fill(new Rectangle2D.Double(from, area.getY(), scale().x(dragged.endNs()) - from, area.getHeight()));
        }
        if (pointerX >= 0) {
            g.setColor(Palette.faded(Palette.ink(), 60));
            g.draw(new Line2D.Double(pointerX, area.getY(), pointerX, area.getMaxY()));
        }
        paintSelectedPacket(g, area, colour);
        ruler.paint(g);
    }

    private void paintSelectedPacket(Graphics2D g, Rectangle2D area, Color colour) {
        int row = workspace.selection().hasPacket()
                ? subject.finder().row(workspace.selection().packet())
                : -1;
        if (row < 0 || !workspace.range().contains(subject.finder().timeNs(row))) {
            return;
        }
        double x = scale().x(subject.finder().timeNs(row));
        g.setColor(colour);
        g.draw(new Line2D.Double(x, area.getY(), x, area.getMaxY()));
        String notes = subject.words().notes(row);
        String words = "Packet " + subject.finder().packet(row) + (notes.isEmpty() ? "" : " · " + notes);
        Ruler.label(g, words, x + 6, drawing().labelTop() + Pixels.of(14));
    }

    /** Row of the segment near the pointer, or -1. */
    private int rowAt(MouseEvent event) {
        if (subject == null || !drawing().area().contains(event.getPoint())) {
            return -1;
        }
        double value = drawing().valueAt(event.getY());
        double perPixel = Math.max(1e-9, Math.abs(drawing().valueAt(event.getY() + 1.0) - value));
        boolean heightIsOffset = drawing().kind().quantity() == Quantity.OFFSET;
        return subject.finder().nearest(scale(), event.getX(), heightIsOffset ? value : Double.NaN, perPixel);
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        return subject == null || !drawing().area().contains(event.getPoint())
                ? null
                : subject.tip(event.getX(), event.getY(), rowAt(event));
    }

    /** Follows the pointer with a line, and selects packets by clicks. */
    private final class Pointer extends MouseAdapter {
        @Override
        public void mouseClicked(MouseEvent event) {
            int row = ruler.isMeant(event) ? -1 : rowAt(event);
            if (row < 0) {
                return;
            }
            int packet = subject.finder().packet(row);
            if (workspace.selection().stream() == subject.stream()) {
                workspace.selectPacket(packet);
            } else {
                workspace.go(new Selection(subject.stream(), -1, packet), workspace.range());
            }
        }

        @Override
        public void mouseMoved(MouseEvent event) {
            pointerX = event.getX();
            repaint();
        }

        @Override
        public void mouseExited(MouseEvent event) {
            pointerX = -1;
            repaint();
        }
    }
}
