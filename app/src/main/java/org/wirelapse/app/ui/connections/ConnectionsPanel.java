package org.wirelapse.app.ui.connections;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.prefs.Preferences;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.session.WorkspaceListener;
import org.wirelapse.app.ui.table.ColumnChoice;
import org.wirelapse.app.ui.table.EmptyState;
import org.wirelapse.app.ui.table.PanelTitle;
import org.wirelapse.app.ui.table.SortHeader;
import org.wirelapse.app.ui.table.Tables;

/** The table of connections. */
public final class ConnectionsPanel extends JPanel implements WorkspaceListener {
    private static final String TABLE = "table";
    private static final String EMPTY = "empty";

    private final transient Workspace workspace;
    private final ConnectionsModel model = new ConnectionsModel();
    private final ConnectionsTable table = new ConnectionsTable(model);
    private final JScrollPane scroll = Tables.scroll(table);
    private final PanelTitle title = new PanelTitle("Connections");
    private final JCheckBox grouped = new JCheckBox("By endpoint");
    private final EmptyState empty = new EmptyState();
    private final CardLayout cards = new CardLayout();
    private final JPanel body = new JPanel(cards);
    private transient Order order = Order.PLAIN;
    /** True while the table follows the workspace, so that it does not answer. */
    private boolean following;

    /**
     * A table over the workspace's capture.
     *
     * @param preferences where the choice of columns is kept
     */
    public ConnectionsPanel(Workspace workspace, Preferences preferences) {
        super(new BorderLayout());
        this.workspace = workspace;
        setUpTable(preferences);
        grouped.setName("grouped");
        grouped.setToolTipText("Put the connections of one client with one service together");
        grouped.setMnemonic('y');
        grouped.addActionListener(event -> group(grouped.isSelected()));
        title.control(grouped);
        body.add(scroll, TABLE);
        body.add(empty, EMPTY);
        add(title, BorderLayout.NORTH);
        add(body, BorderLayout.CENTER);
        workspace.addListener(this);
        sessionChanged();
    }

    private void setUpTable(Preferences preferences) {
        SortHeader.install(
                table,
                ConnectionColumn.STREAM.ordinal(),
                (column, descending) -> arrange(order.withSorting(ConnectionColumn.values()[column], descending)));
        ColumnChoice.install(
                table,
                preferences,
                Arrays.stream(ConnectionColumn.values()).map(Enum::name).toList(),
                ConnectionColumn.USUAL.stream().map(Enum::name).toList());
        table.getSelectionModel().addListSelectionListener(event -> {
            if (!following && !event.getValueIsAdjusting() && table.getSelectedRow() >= 0) {
                select(table.getSelectedRow());
            }
        });
        table.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                int row = table.rowAtPoint(event.getPoint());
                EndpointGroup group = row < 0 ? null : model.shown().group(row);
                if (group != null && event.getClickCount() == 2) {
                    arrange(order.toggled(group.name()));
                }
            }
        });
    }

    private void select(int row) {
        AnalysedConnection connection = model.shown().connection(row);
        if (connection != null) {
            workspace.selectConnection(connection);
        }
    }

    /**
     * Shows only the connections that a filter lets pass.
     *
     * @throws org.wirelapse.analysis.traffic.FilterSyntaxException if it makes no sense; the message says where
     */
    public void filter(String typed) {
        Predicate<AnalysedConnection> shown = ConnectionSearch.of(typed);
        workspace.filter(shown);
        arrange(order.withFilter(shown));
    }

    /**
     * Sorts by a column, largest first.
     *
     * @param column its name
     */
    public void sort(String column) {
        arrange(order.withSorting(ConnectionColumn.valueOf(column), true));
    }

    /** True if the connections of one client with one service stand together. */
    public boolean grouped() {
        return grouped.isSelected();
    }

    /** Puts the connections of one client with one service together, or no longer. */
    public void group(boolean wanted) {
        grouped.setSelected(wanted);
        arrange(order.withGroups(wanted));
    }

    /** Arranges the rows anew away from the event thread; the table stands still until they have come. */
    private void arrange(Order wanted) {
        order = wanted;
        Session session = workspace.session();
        workspace.compute("Connections", () -> Arrangement.of(session, wanted), arrangement -> {
            if (order == wanted && session == workspace.session()) {
                show(arrangement);
            }
        });
    }

    private void show(Arrangement arrangement) {
        boolean sameCapture = arrangement.session() != null && model.shown().session() != null;
        boolean atEnd = sameCapture && atEnd();
        following = true;
        model.show(arrangement);
        Tables.select(table, rowOfSelected());
        following = false;
        if (atEnd && order.asCaptured()) {
            table.scrollRectToVisible(table.getCellRect(model.getRowCount() - 1, 0, true));
        }
        describe();
    }

    /** True if the last row shows and there are more than fit, so that a list that grows should scroll on. */
    private boolean atEnd() {
        int end = table.getHeight();
        int shown = scroll.getViewport().getViewRect().y + scroll.getViewport().getHeight();
        return end > scroll.getViewport().getHeight() && shown >= end - table.getRowHeight();
    }

    private int rowOfSelected() {
        return workspace.selection().hasConnection() ? model.shown().rowOf(workspace.selection().stream()) : -1;
    }

    /** The table itself. */
    public JTable table() {
        return table;
    }

    /** Selects the neighbouring connection: -1 above, 1 below. */
    public void step(int by) {
        int row = table.getSelectedRow() + by;
        while (row >= 0 && row < table.getRowCount() && model.shown().connection(row) == null) {
            row += by;
        }
        if (row >= 0 && row < table.getRowCount()) {
            select(row);
        }
    }

    @Override
    public void sessionChanged() {
        following = true;
        model.show(Arrangement.NONE);
        following = false;
        describe();
        arrange(order);
    }

    @Override
    public void sessionExtended() {
        arrange(order);
    }

    @Override
    public void selectionChanged() {
        following = true;
        Tables.show(table, rowOfSelected());
        following = false;
    }

    private void describe() {
        Session session = workspace.session();
        int all = session == null ? 0 : session.connections().size();
        int shown = model.shown().shown();
        title.count(shown, shown == all ? "" : String.format(Locale.ROOT, " of %,d", all));
        if (session == null) {
            empty.say("No packets yet", "Connections show here as soon as the capture sees them.");
        } else if (all == 0) {
            empty.say(
                    "No TCP connections in this capture",
                    "It holds "
                            + session.analysis().capture().packets()
                            + " packets, none of them TCP. Capture while the HTTP client runs.");
        } else {
            empty.say("No connection passes the filter", "Clear the filter field (Ctrl+F) to see all " + all + ".");
        }
        boolean waiting = model.shown().session() != session;
        cards.show(body, shown == 0 && !waiting ? EMPTY : TABLE);
    }
}
