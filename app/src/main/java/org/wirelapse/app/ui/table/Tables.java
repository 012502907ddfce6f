package org.wirelapse.app.ui.table;

import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;

/** Makes tables look and behave alike. */
public final class Tables {
    private Tables() {}

    /** Sets up a table of rows: one selected at a time, no grid, columns as wide as they ask. */
    public static void asRows(JTable table, String accessibleName) {
        // Else a click on a cell at the edge would scroll the table sideways; rows are scrolled to by show().
        table.setAutoscrolls(false);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setFillsViewportHeight(true);
        table.setIntercellSpacing(new Dimension(0, 0));
        table.setShowGrid(false);
        table.setTransferHandler(new RowCopy());
        table.getTableHeader().setReorderingAllowed(true);
        table.getTableHeader()
                .setDefaultRenderer(HeaderCell.over(table.getTableHeader().getDefaultRenderer()));
        table.getAccessibleContext().setAccessibleName(accessibleName);
    }

    /** Makes a column as wide as a sample text and its own title. */
    public static void fit(RowTable table, int column, String sample) {
        table.fit(table.getColumnModel().getColumn(column), sample);
    }

    /** A scroll pane without a border of its own. */
    public static JScrollPane scroll(JTable table) {
        JScrollPane pane = new JScrollPane(table);
        // Not null: a table gives its scroll pane a border where there is none.
        pane.setBorder(BorderFactory.createEmptyBorder());
        return pane;
    }

    /** Selects a row, or clears the selection where there is no such row. */
    public static void select(JTable table, int row) {
        if (row < 0 || row >= table.getRowCount()) {
            table.clearSelection();
        } else {
            table.setRowSelectionInterval(row, row);
        }
    }

    /** Selects a row and scrolls to it, or clears the selection where there is no such row. */
    public static void show(JTable table, int row) {
        select(table, row);
        if (row >= 0 && row < table.getRowCount()) {
            Rectangle cell = table.getCellRect(row, 0, true);
            // Sideways the table stays where the reader has scrolled it to.
            cell.x = table.getVisibleRect().x;
            cell.width = 1;
            table.scrollRectToVisible(cell);
        }
    }
}
