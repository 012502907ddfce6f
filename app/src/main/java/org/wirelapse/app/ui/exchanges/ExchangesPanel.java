package org.wirelapse.app.ui.exchanges;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.TimeRange;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.session.WorkspaceListener;
import org.wirelapse.app.ui.table.EmptyState;
import org.wirelapse.app.ui.table.PanelTitle;
import org.wirelapse.app.ui.table.Tables;

/** The waterfall of exchanges: of the selected connection, or of all. */
public final class ExchangesPanel extends JPanel implements WorkspaceListener {
    private static final String TABLE = "table";
    private static final String EMPTY = "empty";
    private static final double WHEEL_ZOOM = 1.2;

    private final transient Workspace workspace;
    private final ExchangesModel model = new ExchangesModel();
    private final ExchangesTable table;
    private final JCheckBox all = new JCheckBox("All connections");
    private final PanelTitle title = new PanelTitle("Exchanges");
    private final EmptyState empty = new EmptyState();
    private final CardLayout cards = new CardLayout();
    private final JPanel body = new JPanel(cards);
    private transient List<AnalysedConnection> shown = List.of();
    private boolean following;

    /** A waterfall over the workspace's capture. */
    public ExchangesPanel(Workspace workspace) {
        super(new BorderLayout());
        this.workspace = workspace;
        table = new ExchangesTable(workspace, model);
        all.setName("allConnections");
        all.setMnemonic('A');
        all.setToolTipText("Show the exchanges of all connections on one time axis");
        all.addActionListener(event -> refill());
        title.control(all);
        JScrollPane scroll = Tables.scroll(table);
        scroll.addMouseWheelListener(event -> {
            if (event.isControlDown()) {
                double factor = Math.pow(WHEEL_ZOOM, event.getPreciseWheelRotation());
                zoom(factor, event.getX());
            }
        });
        body.add(scroll, TABLE);
        body.add(empty, EMPTY);
        add(title, BorderLayout.NORTH);
        add(body, BorderLayout.CENTER);
        listenToRows();
        workspace.addListener(this);
        refill();
    }

    private void zoom(double factor, int x) {
        TimeRange range = workspace.range();
        workspace.show(range.zoomed(factor, table.scale().ns(x)));
    }

    private void listenToRows() {
        table.getSelectionModel().addListSelectionListener(event -> {
            if (!following && !event.getValueIsAdjusting()) {
                selectRow(table.getSelectedRow());
            }
        });
        table.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                // A click on the row that is selected already zooms to it again.
                selectRow(table.rowAtPoint(event.getPoint()));
            }
        });
    }

    private void selectRow(int row) {
        if (row >= 0) {
            workspace.selectExchange(model.stream(row), model.exchange(row));
        }
    }

    /** Selects the neighbouring exchange: -1 above, 1 below. */
    public void step(int by) {
        int row = table.getSelectedRow() + by;
        if (row >= 0 && row < table.getRowCount()) {
            selectRow(row);
        }
    }

    @Override
    public void sessionChanged() {
        shown = List.of();
        refill();
    }

    @Override
    public void selectionChanged() {
        refill();
    }

    @Override
    public void rangeChanged() {
        table.repaint();
        table.getTableHeader().repaint();
    }

    private void refill() {
        Session session = workspace.session();
        AnalysedConnection connection = workspace.connection();
        boolean every = all.isSelected() || connection == null;
        List<AnalysedConnection> wanted =
                session == null ? List.of() : every ? session.connections() : List.of(connection);
        following = true;
        if (!wanted.equals(shown)) {
            shown = wanted;
            model.show(wanted);
        }
        Tables.show(
                table,
                model.rowOf(
                        workspace.selection().stream(), workspace.selection().exchange()));
        following = false;
        describe(every);
    }

    private void describe(boolean every) {
        title.count(model.getRowCount()
                + (every ? " of all connections" : " of connection " + workspace.selection().stream()));
        empty.say(
                every ? "No HTTP exchanges were found" : "No HTTP exchanges on this connection",
                every
                        ? "The capture may hold other protocols, or HTTP inside TLS. Connections and charts show its TCP."
                        : "Select another connection, or tick “All connections”.");
        cards.show(body, model.getRowCount() == 0 && workspace.session() != null ? EMPTY : TABLE);
    }
}
