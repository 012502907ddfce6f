package org.wirelapse.app.ui.table;

import javax.swing.JTable;
import javax.swing.table.TableColumn;
import javax.swing.table.TableColumnModel;
import javax.swing.table.TableModel;

/** A table whose columns are as wide as they ask; the last one takes what room is left. Where there is too little, it scrolls sideways. */
public class RowTable extends JTable {
    /** A table over a model. */
    public RowTable(TableModel model) {
        super(model);
        // The field itself: a setter could be overridden, and would then be called before the subclass is made.
        autoResizeMode = AUTO_RESIZE_LAST_COLUMN;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return getParent() != null && getPreferredSize().width < getParent().getWidth();
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
        TableColumn last = columns.getColumn(columns.getColumnCount() - 1);
        last.setWidth(Math.max(last.getPreferredWidth(), left));
    }
}
