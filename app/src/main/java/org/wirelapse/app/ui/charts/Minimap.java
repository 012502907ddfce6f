package org.wirelapse.app.ui.charts;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import javax.swing.JPanel;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.TimeRange;
import org.wirelapse.app.ui.session.TimeScale;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.session.WorkspaceListener;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Pixels;

/** The whole capture's traffic as a strip, with the time that is shown and the life of the selected connection in it. */
public final class Minimap extends JPanel implements WorkspaceListener {

    private final transient Workspace workspace;
    private final transient TimeGestures gestures;
    private transient Activity activity;

    /** A strip over the workspace's capture. */
    public Minimap(Workspace workspace) {
        this.workspace = workspace;
        setName("minimap");
        setToolTipText("The whole capture. Click to go to a time, drag to choose a range, turn the wheel to zoom.");
        getAccessibleContext().setAccessibleName("Overview of the capture's traffic");
        gestures = TimeGestures.install(this, workspace, this::scale, event -> true);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (workspace.session() != null) {
                    TimeRange range = workspace.range();
                    long half = range.lengthNs() / 2;
                    long at = scale().ns(event.getX());
                    workspace.show(new TimeRange(at - half, at + half));
                }
            }
        });
        workspace.addListener(this);
        sessionChanged();
    }

    private TimeScale scale() {
        Session session = workspace.session();
        TimeRange whole = session == null ? workspace.range() : session.whole();
        return new TimeScale(whole, Pixels.of(8), getWidth() - 2.0 * Pixels.of(8));
    }

    @Override
    public void sessionChanged() {
        activity = null;
        sessionExtended();
    }

    @Override
    public void sessionExtended() {
        Session session = workspace.session();
        if (session != null) {
            workspace.compute("Overview", () -> Activity.of(session), computed -> {
                activity = workspace.session() == null ? null : computed;
                repaint();
            });
        }
        repaint();
    }

    @Override
    public void selectionChanged() {
        repaint();
    }

    @Override
    public void rangeChanged() {
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(Pixels.of(400), Pixels.of(30));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        TimeScale scale = scale();
        g.setColor(Palette.paper());
        g.fill(new Rectangle2D.Double(scale.left(), 2, scale.width(), getHeight() - 4.0));
        g.clip(new Rectangle2D.Double(scale.left() - 1, 0, scale.width() + 2, getHeight()));
        paintActivity(g, scale);
        paintConnection(g, scale);
        if (workspace.session() != null) {
            paintRange(g, scale);
        }
        g.dispose();
    }

    private void paintConnection(Graphics2D g, TimeScale scale) {
        AnalysedConnection connection = workspace.connection();
        if (connection != null) {
            double from = scale.x(connection.startNs());
            double to = Math.max(from + 1, scale.x(connection.endNs()));
            g.setColor(Palette.named("chart.request"));
            g.fill(new Rectangle2D.Double(from, getHeight() - 3.0, to - from, 2));
        }
    }

    private void paintActivity(Graphics2D g, TimeScale scale) {
        if (activity == null) {
            return;
        }
        g.setColor(Palette.faded(Palette.ink(), 150));
        double width = scale.width() / Activity.SLICES;
        for (int slice = 0; slice < Activity.SLICES; slice++) {
            double height = activity.height(slice) * (getHeight() - 8.0);
            if (height > 0) {
                double x = scale.left() + slice * width;
                g.fill(new Rectangle2D.Double(x, getHeight() - 4.0 - height, Math.max(1, width), height));
            }
        }
    }

    private void paintRange(Graphics2D g, TimeScale scale) {
        TimeRange dragged = gestures.dragged();
        TimeRange range = dragged == null ? workspace.range() : dragged;
        double from = Math.max(scale.left(), scale.x(range.startNs()));
        double to = Math.min(scale.left() + scale.width(), scale.x(range.endNs()));
        Rectangle2D box = new Rectangle2D.Double(from, 1.5, Math.max(2, to - from), getHeight() - 3.0);
        g.setColor(Palette.faded(Palette.named("chart.selection"), 40));
        g.fill(box);
        g.setColor(Palette.named("chart.selection"));
        g.setStroke(new BasicStroke(1.2f));
        g.draw(box);
    }
}
