package org.wirelapse.app.ui.exchanges;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.ToolTipManager;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.TiledTurn;
import org.wirelapse.analysis.wait.WaitFamily;
import org.wirelapse.analysis.wait.WaitTotals;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.session.WorkspaceListener;
import org.wirelapse.app.ui.table.WaitsCell;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Pixels;
import org.wirelapse.app.ui.theme.WaitTile;

/** Where the time of the selected exchange, connection or capture went: one bar, and its families in words below. */
public final class TimeSpent extends JPanel implements WorkspaceListener {

    private final transient Workspace workspace;
    private transient WaitTotals totals;
    private String title = "";

    /** A bar over the workspace's selection. */
    public TimeSpent(Workspace workspace) {
        this.workspace = workspace;
        setName("timeSpent");
        ToolTipManager.sharedInstance().registerComponent(this);
        workspace.addListener(this);
        selectionChanged();
    }

    @Override
    public void sessionChanged() {
        selectionChanged();
    }

    @Override
    public void selectionChanged() {
        Session session = workspace.session();
        if (session == null) {
            totals = null;
            title = "";
        } else if (workspace.exchange() != null) {
            totals = WaitTotals.of(List.of(workspace.exchange()));
            title = (workspace.exchange() instanceof TiledTurn ? "Turn " : "Exchange ") + workspace.selection().stream()
                    + "." + workspace.selection().exchange();
        } else if (workspace.connection() != null) {
            totals = session.totals(workspace.selection().stream());
            title = "Connection " + workspace.selection().stream();
        } else {
            totals = session.allTotals();
            title = "All exchanges";
        }
        getAccessibleContext().setAccessibleName(heading());
        repaint();
    }

    private String heading() {
        return totals == null || totals.totalNs() == 0
                ? title + ": no exchange time"
                : title + ": where " + Durations.text(totals.totalNs()) + " went";
    }

    @Override
    public Dimension getPreferredSize() {
        int line = getFontMetrics(Palette.font()).getHeight();
        return new Dimension(Pixels.of(400), 2 * line + Pixels.of(38));
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setFont(Palette.font());
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(Palette.ink());
        int padding = Pixels.of(8);
        g.drawString(heading(), padding, padding / 2 + metrics.getAscent());
        if (totals != null && totals.totalNs() > 0) {
            int y = padding / 2 + metrics.getHeight() + 2;
            int bar = Pixels.of(18);
            WaitsCell.paintBar(g, totals, padding, y, getWidth() - 2.0 * padding, bar);
            paintFamilies(g, metrics, y + bar + Pixels.of(6));
        }
        g.dispose();
    }

    private void paintFamilies(Graphics2D g, FontMetrics metrics, int y) {
        int padding = Pixels.of(8);
        // Wide enough for every letter.
        int swatch = Pixels.of(20);
        int x = padding;
        for (WaitFamily family : largestFirst()) {
            String words = family.words() + " " + Durations.text(totals.ns(family));
            if (x + swatch + 4 + metrics.stringWidth(words) > getWidth() - padding) {
                // What does not fit is among the smallest, and in the tool tip.
                g.drawString("…", x, y + metrics.getAscent());
                return;
            }
            WaitTile.paint(g, family, new Rectangle2D.Double(x, y + 1.0, swatch, Pixels.of(14)));
            g.setFont(Palette.font());
            g.setColor(Palette.ink());
            g.drawString(words, x + swatch + 4, y + metrics.getAscent());
            x += swatch + metrics.stringWidth(words) + Pixels.of(16);
        }
    }

    private List<WaitFamily> largestFirst() {
        return Arrays.stream(WaitFamily.values())
                .filter(family -> totals.ns(family) > 0)
                .sorted(Comparator.comparingLong(family -> -totals.ns(family)))
                .toList();
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        return WaitsCell.words(totals);
    }
}
