package org.wirelapse.app.ui.table;

import java.awt.Font;
import javax.swing.JTable;
import javax.swing.table.TableColumn;
import javax.swing.table.TableColumnModel;
import javax.swing.table.TableModel;

/**
 * A table whose columns are as wide as they ask; the last one takes what room is left, and where there is too little does with less. Only
 * where it cannot, the table scrolls sideways.
 */
public class RowTable extends JTable {
    /** A table over a model. */
    public RowTable(TableModel model) {
        super(model);
        // The field itself: a setter could be overridden, and would then be called before the subclass is made.
        autoResizeMode = AUTO_RESIZE_LAST_COLUMN;
    }

    /** The narrowest that the last column can be read at; as wide as it asks, unless its content can be cut or drawn smaller. */
    protected int leastWidth(TableColumn last) {
        return last.getPreferredWidth();
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        if (getParent() == null || getColumnCount() == 0) {
            return false;
        }
        TableColumn last = getColumnModel().getColumn(getColumnCount() - 1);
        int spare = Math.max(0, last.getPreferredWidth() - leastWidth(last));
        return getPreferredSize().width - spare <= getParent().getWidth();
    }

    /** Swing would share the room out among all columns, and numbers would stand far from each other. */
    @Override
    public void doLayout() {
        if (getTableHeader().getResizingColumn() != null || getColumnCount() == 0) {
            super.doLayout();
            return;
        }
        TableColumnModel columns = getColumnModel();
        int left = getWidth();
        for (int i = 0; i < columns.getColumnCount() - 1; i++) {
            TableColumn column = columns.getColumn(i);
            column.setWidth(column.getPreferredWidth());
            left -= column.getWidth();
        }
        columns.getColumn(columns.getColumnCount() - 1).setWidth(left);
    }

    /** Columns grow and shrink with the text. */
    @Override
    public void updateUI() {
        Font before = getFont();
        super.updateUI();
        if (before != null && getFont().getSize() != before.getSize()) {
            for (int i = 0; i < getColumnCount(); i++) {
                TableColumn column = getColumnModel().getColumn(i);
                column.setPreferredWidth(
                        Math.round(column.getPreferredWidth() * getFont().getSize2D() / before.getSize2D()));
            }
        }
    }
}
