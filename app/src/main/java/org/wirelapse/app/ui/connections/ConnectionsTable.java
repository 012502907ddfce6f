package org.wirelapse.app.ui.connections;

import java.awt.Component;
import java.awt.Font;
import java.awt.event.MouseEvent;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableCellRenderer;
import org.wirelapse.analysis.unit.ByteCounts;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.app.ui.table.RowTable;
import org.wirelapse.app.ui.table.Tables;
import org.wirelapse.app.ui.table.TextCell;
import org.wirelapse.app.ui.table.WaitsCell;
import org.wirelapse.app.ui.theme.Palette;

/** One row a connection; rows that sum up a group are bold. Its header explains the columns. */
final class ConnectionsTable extends RowTable {
    private final ConnectionsModel model;

    ConnectionsTable(ConnectionsModel model) {
        super(model);
        this.model = model;
        setName("connections");
        Tables.asRows(this, "Connections");
        for (ConnectionColumn column : ConnectionColumn.values()) {
            Tables.fit(this, column.ordinal(), column.widest());
            getColumnModel().getColumn(column.ordinal()).setCellRenderer(renderer(column));
        }
    }

    private static TableCellRenderer renderer(ConnectionColumn column) {
        return switch (column) {
            case FINDING -> new FindingMark();
            case WAITS -> new WaitsCell();
            case DURATION, START, ROUND_TRIP, ONE_WAY -> TextCell.quantity(Durations::text);
            case UP, DOWN -> TextCell.quantity(ByteCounts::text);
            default -> column.numeric() ? TextCell.right() : TextCell.left();
        };
    }

    @Override
    public Component prepareRenderer(TableCellRenderer renderer, int row, int column) {
        Component cell = super.prepareRenderer(renderer, row, column);
        boolean sum = model.shown().group(row) != null;
        cell.setFont(sum ? getFont().deriveFont(Font.BOLD) : getFont());
        if (sum && !isRowSelected(row)) {
            cell.setBackground(Palette.panel());
        } else if (!isRowSelected(row)) {
            cell.setBackground(getBackground());
        }
        return cell;
    }

    @Override
    protected JTableHeader createDefaultTableHeader() {
        return new JTableHeader(columnModel) {
            @Override
            public String getToolTipText(MouseEvent event) {
                int column = columnAtPoint(event.getPoint());
                return column < 0 ? null : ConnectionColumn.values()[convertColumnIndexToModel(column)].meaning();
            }
        };
    }
}
