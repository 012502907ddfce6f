package org.wirelapse.app.ui.connections;

import javax.swing.table.AbstractTableModel;
import org.wirelapse.analysis.traffic.AnalysedConnection;

/** Shows an {@link Arrangement}; nothing of a connection is copied. */
final class ConnectionsModel extends AbstractTableModel {
    private static final ConnectionColumn[] COLUMNS = ConnectionColumn.values();

    private Arrangement shown = Arrangement.NONE;

    void show(Arrangement arrangement) {
        shown = arrangement;
        fireTableDataChanged();
    }

    /** What is shown. */
    Arrangement shown() {
        return shown;
    }

    @Override
    public int getRowCount() {
        return shown.rows().length;
    }

    @Override
    public int getColumnCount() {
        return COLUMNS.length;
    }

    @Override
    public String getColumnName(int column) {
        return COLUMNS[column].title();
    }

    @Override
    public Object getValueAt(int row, int column) {
        AnalysedConnection connection = shown.connection(row);
        return connection == null
                ? COLUMNS[column].value(shown.group(row))
                : COLUMNS[column].value(shown.session(), connection);
    }
}
