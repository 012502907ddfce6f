package org.wirelapse.app.ui.packets;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.io.IOException;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import org.wirelapse.analysis.capture.PacketRecord;
import org.wirelapse.analysis.taps.SharedConnection;
import org.wirelapse.analysis.taps.TwoTaps;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.session.WorkspaceListener;
import org.wirelapse.app.ui.table.EmptyState;
import org.wirelapse.app.ui.table.PanelTitle;
import org.wirelapse.app.ui.table.Tables;
import org.wirelapse.app.ui.table.TextCell;
import org.wirelapse.app.ui.theme.Pixels;

/** Packets of the selected connection, and the selected one of them decoded. */
public final class PacketsPanel extends JPanel implements WorkspaceListener {
    private static final String TABLE = "table";
    private static final String EMPTY = "empty";

    private final transient Workspace workspace;
    private final PacketsModel model = new PacketsModel();
    private final PacketsTable table = new PacketsTable(model);
    private final PacketView view = new PacketView();
    private final PanelTitle title = new PanelTitle("Packets");
    private final EmptyState empty = new EmptyState();
    private final CardLayout cards = new CardLayout();
    private final JPanel body = new JPanel(cards);
    private boolean following;
    private int shownPacket = -1;

    /** The packets of the workspace's connection. */
    public PacketsPanel(Workspace workspace) {
        super(new BorderLayout());
        this.workspace = workspace;
        setUpTable();
        JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, Tables.scroll(table), view);
        split.setBorder(null);
        split.setResizeWeight(0.5);
        body.add(split, TABLE);
        body.add(empty, EMPTY);
        add(title, BorderLayout.NORTH);
        add(body, BorderLayout.CENTER);
        workspace.addListener(this);
        detailChanged();
    }

    private void setUpTable() {
        String[] widest = {"888888", "888.888888", "888.8 ms", "→", "88888", "PSH ACK", "8888888", "8888888", "888888"};
        for (int column = 0; column < widest.length; column++) {
            Tables.fit(table, column, widest[column]);
            table.getColumnModel().getColumn(column).setCellRenderer(TextCell.right());
        }
        table.getColumnModel().getColumn(PacketsModel.DELTA).setCellRenderer(TextCell.quantity(Durations::text));
        table.getColumnModel().getColumn(PacketsModel.DIRECTION).setCellRenderer(TextCell.left());
        table.getColumnModel().getColumn(PacketsModel.FLAGS).setCellRenderer(TextCell.left());
        table.getColumnModel().getColumn(PacketsModel.NOTES).setCellRenderer(TextCell.left());
        table.getColumnModel().getColumn(PacketsModel.NOTES).setPreferredWidth(Pixels.of(360));
        table.getSelectionModel().addListSelectionListener(event -> {
            if (!following && !event.getValueIsAdjusting() && table.getSelectedRow() >= 0) {
                workspace.selectPacket(model.packet(table.getSelectedRow()));
            }
        });
    }

    /** Selects the neighbouring packet: -1 above, 1 below; the first where none is selected. */
    public void step(int by) {
        int row = table.getSelectedRow() < 0 ? 0 : table.getSelectedRow() + by;
        if (row >= 0 && row < table.getRowCount()) {
            workspace.selectPacket(model.packet(row));
        }
    }

    @Override
    public void sessionChanged() {
        detailChanged();
    }

    @Override
    public void detailChanged() {
        following = true;
        model.show(workspace.detail(), atServer());
        following = false;
        describe();
        selectionChanged();
    }

    /** What a second capture shows of the selected connection, or null. */
    private SharedConnection atServer() {
        TwoTaps taps = workspace.session() == null
                ? null
                : workspace.session().analysis().twoTaps();
        return taps == null || workspace.connection() == null
                ? null
                : taps.connection(workspace.connection().connection().stream());
    }

    @Override
    public void selectionChanged() {
        int packet = workspace.selection().packet();
        following = true;
        Tables.show(table, model.rowOf(packet));
        following = false;
        if (packet != shownPacket) {
            shownPacket = packet;
            decode(packet);
        }
    }

    private void decode(int packet) {
        Session session = workspace.session();
        if (packet <= 0 || session == null) {
            view.clear();
            return;
        }
        workspace.compute("Packet " + packet, () -> Decoded.of(session, packet), decoded -> {
            if (workspace.selection().packet() == packet) {
                view.show(decoded.packet, decoded.layers);
            }
        });
    }

    private void describe() {
        Session session = workspace.session();
        if (model.getRowCount() == 0) {
            title.note("");
        } else {
            title.count(model.getRowCount(), " of connection " + workspace.selection().stream());
        }
        empty.say("No connection is selected", "Select a connection, an exchange or a finding to see its packets.");
        cards.show(body, session == null || workspace.selection().hasConnection() ? TABLE : EMPTY);
    }

    /**
     * A packet and what it says.
     *
     * @param packet as captured
     * @param layers decoded
     */
    private record Decoded(PacketRecord packet, List<Layer> layers) {
        static Decoded of(Session session, int number) throws IOException {
            PacketRecord packet = session.source().packet(number);
            return new Decoded(packet, PacketDecoder.layers(packet.bytes(), packet.linkType()));
        }
    }
}
