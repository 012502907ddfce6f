package org.wirelapse.app.ui.connections;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.swing.table.AbstractTableModel;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.app.ui.session.Session;

/** Rows are indexes into the session's connections, in the order asked for; nothing of a connection is copied. */
final class ConnectionsModel extends AbstractTableModel {
    private static final ConnectionColumn[] COLUMNS = ConnectionColumn.values();

    private Session session;
    private Predicate<AnalysedConnection> filter = c -> true;
    private ConnectionColumn sortedBy = ConnectionColumn.STREAM;
    private boolean descending;
    private int[] rows = {};

    void session(Session opened) {
        session = opened;
        arrange();
    }

    void filter(Predicate<AnalysedConnection> wanted) {
        filter = wanted;
        arrange();
    }

    void sort(int column, boolean downwards) {
        sortedBy = COLUMNS[column];
        descending = downwards;
        arrange();
    }

    private void arrange() {
        rows = session == null ? new int[0] : arranged();
        fireTableDataChanged();
    }

    private int[] arranged() {
        List<AnalysedConnection> connections = session.connections();
        IntStream chosen = IntStream.range(0, connections.size()).filter(i -> filter.test(connections.get(i)));
        if (sortedBy == ConnectionColumn.STREAM && !descending) {
            return chosen.toArray();
        }
        Comparator<AnalysedConnection> order = sortedBy.order(session);
        Comparator<AnalysedConnection> wanted = descending ? order.reversed() : order;
        return chosen.boxed()
                .sorted(Comparator.comparing(connections::get, wanted))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    AnalysedConnection connection(int row) {
        return session.connections().get(rows[row]);
    }

    /** Row of a stream, or -1 where it is filtered out. */
    int rowOf(int stream) {
        for (int i = 0; i < rows.length; i++) {
            if (connection(i).connection().stream() == stream) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int getRowCount() {
        return rows.length;
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
        return COLUMNS[column].value(session, connection(row));
    }
}
