package org.wirelapse.app.ui.exchanges;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.table.TableCellRenderer;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.app.ui.session.TimeAxis;
import org.wirelapse.app.ui.session.TimeScale;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Pixels;
import org.wirelapse.app.ui.theme.WaitTile;

/** Draws the waits of an exchange or turn side by side on the time axis that all panels share. */
final class WaterfallCell extends JPanel implements TableCellRenderer {
    private static final int INSET = 3;

    private final transient Workspace workspace;
    private final ExchangesModel model;
    private transient List<Wait> waits = List.of();

    WaterfallCell(Workspace workspace, ExchangesModel model) {
        this.workspace = workspace;
        this.model = model;
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean selected, boolean focused, int row, int column) {
        waits = model.waits(row);
        setBackground(selected ? table.getSelectionBackground() : table.getBackground());
        return this;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D g = (Graphics2D) graphics;
        TimeScale scale = new TimeScale(workspace.range(), 0, getWidth());
        paintGrid(g, scale);
        paintTiles(g, scale);
    }

    private void paintGrid(Graphics2D g, TimeScale scale) {
        TimeAxis axis = TimeAxis.of(scale.range(), (int) (scale.width() / Pixels.of(90)));
        g.setColor(Palette.named("chart.grid"));
        for (long at = axis.firstFrom(scale.range().startNs());
                at <= scale.range().endNs();
                at += axis.stepNs()) {
            g.draw(new Line2D.Double(scale.x(at), 0, scale.x(at), getHeight()));
        }
    }

    private void paintTiles(Graphics2D g, TimeScale scale) {
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        double height = getHeight() - 2.0 * INSET;
        double drawnTo = -1;
        for (Wait wait : waits) {
            // What lies far outside is cut, so that shapes stay small; what is narrower than half a pixel is seen with
            // its neighbours.
            double from = Math.max(-2, scale.x(wait.startNs()));
            double to = Math.min(getWidth() + 2.0, scale.x(wait.endNs()));
            if (to < 0 || from > getWidth() || to - drawnTo < 0.5) {
                continue;
            }
            WaitTile.paint(
                    g, wait.cause().family(), new Rectangle2D.Double(from, INSET, Math.max(0.75, to - from), height));
            drawnTo = to;
        }
    }
}
