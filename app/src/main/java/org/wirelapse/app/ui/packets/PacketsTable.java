package org.wirelapse.app.ui.packets;

import java.awt.Component;
import java.awt.event.MouseEvent;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableColumn;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.app.ui.table.RowTable;
import org.wirelapse.app.ui.table.Tables;
import org.wirelapse.app.ui.theme.Markup;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Pixels;

/** Packets of one side stand on a tinted ground, so that the conversation shows while scrolling. */
final class PacketsTable extends RowTable {
    private final PacketsModel model;

    PacketsTable(PacketsModel model) {
        super(model);
        this.model = model;
        setName("packets");
        Tables.asRows(this, "Packets");
    }

    /** Long notes are cut, and whole in the tool tip. */
    @Override
    protected int leastWidth(TableColumn last) {
        return Pixels.of(90);
    }

    @Override
    public Component prepareRenderer(TableCellRenderer renderer, int row, int column) {
        Component cell = super.prepareRenderer(renderer, row, column);
        if (!isRowSelected(row)) {
            boolean fromClient = model.direction(row) == Direction.CLIENT_TO_SERVER;
            cell.setBackground(fromClient ? Palette.named("clientPacket") : getBackground());
        }
        return cell;
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        int row = rowAtPoint(event.getPoint());
        String notes = row < 0 ? "" : String.valueOf(model.getValueAt(row, PacketsModel.NOTES));
        return notes.isEmpty() ? null : "<html>Packet " + model.packet(row) + ": " + Markup.escape(notes) + "</html>";
    }
}
