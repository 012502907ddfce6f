package org.wirelapse.app.ui.table;

import java.awt.Component;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.TableCellRenderer;

/**
 * Titles stand where their column's values stand: on the right above numbers, else on the left.
 *
 * @param plain the look and feel's own renderer
 */
record HeaderCell(TableCellRenderer plain) implements TableCellRenderer {
    static HeaderCell over(TableCellRenderer plain) {
        return new HeaderCell(plain);
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean selected, boolean focused, int row, int column) {
        Component cell = plain.getTableCellRendererComponent(table, value, selected, focused, row, column);
        if (cell instanceof JLabel label) {
            boolean numbers = table.getColumnModel().getColumn(column).getCellRenderer() instanceof TextCell text
                    && text.getHorizontalAlignment() == SwingConstants.RIGHT;
            label.setHorizontalAlignment(numbers ? SwingConstants.RIGHT : SwingConstants.LEADING);
        }
        return cell;
    }
}
