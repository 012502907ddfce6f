package org.wirelapse.app.ui.table;

import java.awt.Component;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.TransferHandler;

/** Copies rows of a table as they read: cells separated by tabs, the titles above, ready for a spreadsheet or a ticket. */
public final class RowCopy extends TransferHandler {
    /** A clipboard is no place for more. */
    private static final int MOST_ROWS = 50_000;

    RowCopy() {}

    @Override
    public int getSourceActions(JComponent component) {
        return COPY;
    }

    /** The selected row, or all rows where none is selected. */
    @Override
    protected Transferable createTransferable(JComponent component) {
        JTable table = (JTable) component;
        return new StringSelection(
                table.getSelectedRow() < 0 ? text(table) : text(table, IntStream.of(table.getSelectedRow())));
    }

    /** All rows as text. */
    public static String text(JTable table) {
        return text(table, IntStream.range(0, Math.min(MOST_ROWS, table.getRowCount())));
    }

    private static String text(JTable table, IntStream rows) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < table.getColumnCount(); column++) {
            text.append(column == 0 ? "" : "\t").append(table.getColumnName(column));
        }
        rows.forEach(row -> {
            text.append('\n');
            for (int column = 0; column < table.getColumnCount(); column++) {
                text.append(column == 0 ? "" : "\t").append(cell(table, row, column));
            }
        });
        return text.append('\n').toString();
    }

    /** A drawn cell, as a bar, has no words. */
    private static String cell(JTable table, int row, int column) {
        Component drawn = table.prepareRenderer(table.getCellRenderer(row, column), row, column);
        return drawn instanceof JLabel label && label.getText() != null
                ? label.getText().replace('\t', ' ').replace('\n', ' ')
                : "";
    }
}
