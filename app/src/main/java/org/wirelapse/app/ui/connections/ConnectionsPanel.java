package org.wirelapse.app.ui.connections;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.MouseEvent;
import java.util.function.Predicate;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableCellRenderer;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.unit.ByteCounts;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.session.WorkspaceListener;
import org.wirelapse.app.ui.table.EmptyState;
import org.wirelapse.app.ui.table.PanelTitle;
import org.wirelapse.app.ui.table.SortHeader;
import org.wirelapse.app.ui.table.Tables;
import org.wirelapse.app.ui.table.TextCell;
import org.wirelapse.app.ui.table.WaitsCell;

/** The table of connections. */
public final class ConnectionsPanel extends JPanel implements WorkspaceListener {
    private static final String TABLE = "table";
    private static final String EMPTY = "empty";

    private final transient Workspace workspace;
    private final ConnectionsModel model = new ConnectionsModel();
    private final JTable table = new ConnectionsTable(model);
    private final PanelTitle title = new PanelTitle("Connections");
    private final EmptyState empty = new EmptyState();
    private final CardLayout cards = new CardLayout();
    private final JPanel body = new JPanel(cards);
    /** True while the table follows the workspace, so that it does not answer. */
    private boolean following;

    /** A table over the workspace's capture. */
    public ConnectionsPanel(Workspace workspace) {
        super(new BorderLayout());
        this.workspace = workspace;
        setUpTable();
        body.add(Tables.scroll(table), TABLE);
        body.add(empty, EMPTY);
        add(title, BorderLayout.NORTH);
        add(body, BorderLayout.CENTER);
        workspace.addListener(this);
        sessionChanged();
    }

    private void setUpTable() {
        table.setName("connections");
        Tables.asRows(table, "Connections");
        table.setAutoResizeMode(JTable.AUTO_RESIZE_LAST_COLUMN);
        for (ConnectionColumn column : ConnectionColumn.values()) {
            Tables.fit(table, column.ordinal(), column.widest());
            table.getColumnModel().getColumn(column.ordinal()).setCellRenderer(renderer(column));
        }
        SortHeader.install(table, ConnectionColumn.STREAM.ordinal(), (column, descending) -> {
            following = true;
            model.sort(column, descending);
            following = false;
            selectionChanged();
        });
        table.getSelectionModel().addListSelectionListener(event -> {
            if (!following && !event.getValueIsAdjusting() && table.getSelectedRow() >= 0) {
                workspace.selectConnection(model.connection(table.getSelectedRow()));
            }
        });
    }

    private static TableCellRenderer renderer(ConnectionColumn column) {
        return switch (column) {
            case FINDING -> new FindingMark();
            case WAITS -> new WaitsCell();
            case DURATION, START -> TextCell.quantity(Durations::text);
            case UP, DOWN -> TextCell.quantity(ByteCounts::text);
            default -> column.numeric() ? TextCell.right() : TextCell.left();
        };
    }

    /**
     * Shows only the connections that a filter lets pass.
     *
     * @throws org.wirelapse.analysis.traffic.FilterSyntaxException if it makes no sense; the message says where
     */
    public void filter(String typed) {
        Predicate<AnalysedConnection> wanted = ConnectionSearch.of(typed);
        following = true;
        model.filter(wanted);
        following = false;
        selectionChanged();
        describe();
    }

    /** Selects the neighbouring row: -1 above, 1 below. */
    public void step(int by) {
        int row = table.getSelectedRow() + by;
        if (row >= 0 && row < table.getRowCount()) {
            workspace.selectConnection(model.connection(row));
        }
    }

    @Override
    public void sessionChanged() {
        following = true;
        model.session(workspace.session());
        following = false;
        describe();
    }

    @Override
    public void selectionChanged() {
        following = true;
        Tables.show(table, workspace.selection().hasConnection() ? model.rowOf(workspace.selection().stream()) : -1);
        following = false;
    }

    private void describe() {
        Session session = workspace.session();
        int all = session == null ? 0 : session.connections().size();
        int shown = model.getRowCount();
        title.count(shown == all ? String.valueOf(all) : shown + " of " + all);
        if (session != null && all == 0) {
            empty.say(
                    "No TCP connections in this capture",
                    "It holds "
                            + session.analysis().capture().packets()
                            + " packets, none of them TCP. Capture while the HTTP client runs.");
        } else {
            empty.say("No connection passes the filter", "Clear the filter field (Ctrl+F) to see all " + all + ".");
        }
        cards.show(body, shown == 0 && session != null ? EMPTY : TABLE);
    }

    /** A table whose header explains its columns. */
    private static final class ConnectionsTable extends JTable {
        ConnectionsTable(ConnectionsModel model) {
            super(model);
        }

        /** The last column takes what room there is; where there is too little, the table scrolls sideways. */
        @Override
        public boolean getScrollableTracksViewportWidth() {
            return getParent() != null && getPreferredSize().width < getParent().getWidth();
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
}
