package org.wirelapse.app.ui.endpoints;

import java.util.List;
import javax.swing.table.AbstractTableModel;
import org.wirelapse.analysis.traffic.EndpointUse;

/** One row a client and service. */
final class EndpointsModel extends AbstractTableModel {
    private static final EndpointColumn[] COLUMNS = EndpointColumn.values();

    private List<EndpointUse> uses = List.of();

    void show(List<EndpointUse> wanted) {
        uses = wanted;
        fireTableDataChanged();
    }

    EndpointUse use(int row) {
        return uses.get(row);
    }

    /** Row of a client and service, or -1. */
    int rowOf(EndpointUse wanted) {
        for (int row = 0; wanted != null && row < uses.size(); row++) {
            if (uses.get(row).client().equals(wanted.client())
                    && uses.get(row).server().equals(wanted.server())) {
                return row;
            }
        }
        return -1;
    }

    @Override
    public int getRowCount() {
        return uses.size();
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
        return COLUMNS[column].value(uses.get(row));
    }
}
