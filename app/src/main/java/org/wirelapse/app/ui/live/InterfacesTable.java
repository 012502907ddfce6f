package org.wirelapse.app.ui.live;

import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.Timer;
import org.wirelapse.app.live.CaptureInterface;
import org.wirelapse.app.live.InterfaceTraffic;
import org.wirelapse.app.ui.table.RowTable;
import org.wirelapse.app.ui.table.Tables;
import org.wirelapse.app.ui.table.TextCell;
import org.wirelapse.app.ui.theme.Markup;
import org.wirelapse.app.ui.theme.Pixels;

/** One row an interface; its traffic moves while the table shows. */
final class InterfacesTable extends RowTable {
    private static final int LOOK_MILLIS = 500;

    private final InterfacesModel model;
    private final Timer clock = new Timer(LOOK_MILLIS, event -> look());

    InterfacesTable(InterfacesModel model, Consumer<CaptureInterface> chosen) {
        super(model);
        this.model = model;
        setName("interfaces");
        Tables.asRows(this, "Interfaces");
        Tables.fit(this, InterfacesModel.NAME, "bluetooth-monitor");
        Tables.fit(this, InterfacesModel.TRAFFIC, "888888888888888888");
        Tables.fit(this, InterfacesModel.RATE, "888,888");
        getColumnModel().getColumn(InterfacesModel.ADDRESSES).setPreferredWidth(Pixels.of(400));
        for (int column = 0; column < model.getColumnCount(); column++) {
            getColumnModel().getColumn(column).setCellRenderer(TextCell.left());
        }
        getColumnModel().getColumn(InterfacesModel.RATE).setCellRenderer(TextCell.right());
        getColumnModel().getColumn(InterfacesModel.TRAFFIC).setCellRenderer(new Sparkline());
        getSelectionModel().addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting() && getSelectedRow() >= 0) {
                chosen.accept(model.at(getSelectedRow()));
            }
        });
    }

    void show(List<CaptureInterface> interfaces, String preferred) {
        model.show(interfaces);
        Tables.show(this, Math.max(0, model.rowOf(preferred)));
    }

    /** The name of the selected interface, or an empty text. */
    String chosen() {
        return getSelectedRow() < 0 ? "" : model.at(getSelectedRow()).name();
    }

    private void look() {
        Map<String, Long> packets = InterfaceTraffic.packets();
        int row = getSelectedRow();
        if (!packets.isEmpty() && row < model.getRowCount()) {
            model.count(packets, 1000.0 / LOOK_MILLIS);
        }
    }

    @Override
    public void addNotify() {
        super.addNotify();
        clock.start();
    }

    @Override
    public void removeNotify() {
        clock.stop();
        super.removeNotify();
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        int row = rowAtPoint(event.getPoint());
        return row < 0 ? null : "<html>" + Markup.escape(model.words(row)) + "</html>";
    }
}
