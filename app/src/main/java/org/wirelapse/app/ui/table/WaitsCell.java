package org.wirelapse.app.ui.table;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.table.TableCellRenderer;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.WaitFamily;
import org.wirelapse.analysis.wait.WaitTotals;
import org.wirelapse.app.ui.theme.WaitTile;

/** Shows {@link WaitTotals} as a bar: each family's share of the time in its colour. */
public final class WaitsCell extends JPanel implements TableCellRenderer {
    private static final int INSET = 3;

    private transient WaitTotals totals;

    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean selected, boolean focused, int row, int column) {
        totals = (WaitTotals) value;
        setBackground(selected ? table.getSelectionBackground() : table.getBackground());
        setToolTipText(words(totals));
        return this;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (totals != null) {
            paintBar((Graphics2D) graphics, totals, INSET, INSET, getWidth() - 2 * INSET, getHeight() - 2 * INSET);
        }
    }

    /** Draws the shares side by side; nothing where no time was spent. */
    public static void paintBar(Graphics2D g, WaitTotals totals, double x, double y, double width, double height) {
        if (totals.totalNs() == 0) {
            return;
        }
        double at = x;
        for (WaitFamily family : WaitFamily.values()) {
            double share = width * totals.ns(family) / totals.totalNs();
            if (share > 0) {
                WaitTile.paint(g, family, new Rectangle2D.Double(at, y, share, height));
                at += share;
            }
        }
    }

    /** The shares in words, one a line, as a tool tip. */
    public static String words(WaitTotals totals) {
        if (totals == null || totals.totalNs() == 0) {
            return null;
        }
        StringBuilder text = new StringBuilder("<html>");
        for (WaitFamily family : WaitFamily.values()) {
            if (totals.ns(family) > 0) {
                text.append(String.format(
                        "%c&nbsp; %s: %s (%d&nbsp;%%)<br>",
                        family.letter(),
                        family.words(),
                        Durations.text(totals.ns(family)),
                        Math.round(100.0 * totals.ns(family) / totals.totalNs())));
            }
        }
        return text.append("</html>").toString();
    }
}
