package org.wirelapse.app.ui.live;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.table.TableCellRenderer;
import org.wirelapse.app.ui.theme.Palette;

/** Draws the traffic of the last seconds as a line, the highest value filling the cell. */
final class Sparkline extends JPanel implements TableCellRenderer {
    private static final int INSET = 3;

    private transient Traffic traffic;

    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean selected, boolean focused, int row, int column) {
        traffic = (Traffic) value;
        setBackground(selected ? table.getSelectionBackground() : table.getBackground());
        return this;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (traffic == null || traffic.most() == 0) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double step = (getWidth() - 2.0 * INSET) / (Traffic.LENGTH - 1);
        double height = getHeight() - 2.0 * INSET;
        Path2D line = new Path2D.Double();
        for (int i = 0; i < Traffic.LENGTH; i++) {
            double y = getHeight() - INSET - height * traffic.at(i) / traffic.most();
            if (i == 0) {
                line.moveTo(INSET, y);
            } else {
                line.lineTo(INSET + i * step, y);
            }
        }
        g.setColor(Palette.named("chart.selection"));
        g.draw(line);
    }
}
