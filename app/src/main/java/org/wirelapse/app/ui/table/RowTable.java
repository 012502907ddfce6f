package org.wirelapse.app.ui.table;

import java.awt.Font;
import java.awt.FontMetrics;
import java.util.HashMap;
import java.util.Map;
import javax.swing.JTable;
import javax.swing.table.TableColumn;
import javax.swing.table.TableColumnModel;
import javax.swing.table.TableModel;
import org.wirelapse.app.ui.theme.Pixels;

/**
 * A table whose columns are as wide as they ask; the last one takes what room is left, and where there is too little does with less. Only
 * where it cannot, the table scrolls sideways.
 */
public class RowTable extends JTable {
    private static final int CELL_PADDING = 14;

    private final Map<TableColumn, String> samples = new HashMap<>();

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

    /** Makes a column as wide as a sample text and its own title, in whatever size text has. */
    void fit(TableColumn column, String sample) {
        samples.put(column, sample);
        column.setPreferredWidth(fitted(column, sample));
    }

    private int fitted(TableColumn column, String sample) {
        FontMetrics metrics = getFontMetrics(getFont());
        int widest =
                Math.max(metrics.stringWidth(sample), metrics.stringWidth(String.valueOf(column.getHeaderValue())));
        return widest + Pixels.of(CELL_PADDING);
    }

    /** Columns grow and shrink with the text. */
    @Override
    public void updateUI() {
        Font before = getFont();
        super.updateUI();
        if (samples != null && before.getSize() != getFont().getSize()) {
            samples.forEach((column, sample) -> column.setPreferredWidth(fitted(column, sample)));
        }
    }
}
