package org.wirelapse.app.ui.exchanges;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JComboBox;
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
    private final JComboBox<Scope> scope = new JComboBox<>(Scope.values());
    private final PanelTitle title = new PanelTitle("Exchanges");
    private final EmptyState empty = new EmptyState();
    private final CardLayout cards = new CardLayout();
    private final JPanel body = new JPanel(cards);
    private transient Shown shown = Shown.NOTHING;
    private boolean following;

    /** A waterfall over the workspace's capture. */
    public ExchangesPanel(Workspace workspace) {
        super(new BorderLayout());
        this.workspace = workspace;
        table = new ExchangesTable(workspace, model);
        scope.setName("scope");
        scope.setToolTipText("Whose exchanges show on this time axis");
        scope.getAccessibleContext().setAccessibleName("Whose exchanges show");
        scope.addActionListener(event -> refill());
        title.control(scope);
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
        shown = Shown.NOTHING;
        following = true;
        model.show(ExchangeRows.NONE);
        following = false;
        refill();
    }

    @Override
    public void sessionExtended() {
        refill();
    }

    @Override
    public void selectionChanged() {
        refill();
        follow();
    }

    @Override
    public void rangeChanged() {
        table.repaint();
        table.getTableHeader().repaint();
    }

    /** Shows other rows where others are wanted; they are found and sorted away from the event thread. */
    private void refill() {
        Shown wanted = new Shown(workspace.session(), workspace.connection(), (Scope) scope.getSelectedItem());
        if (wanted.sameRows(shown)) {
            return;
        }
        shown = wanted;
        if (wanted.session == null) {
            show(ExchangeRows.NONE);
        } else {
            workspace.compute("Exchanges", wanted::rows, rows -> {
                if (shown == wanted) {
                    show(rows);
                }
            });
        }
    }

    private void show(ExchangeRows rows) {
        following = true;
        model.show(rows);
        Tables.select(table, rowOfSelected());
        following = false;
        describe(shown.all());
    }

    private void follow() {
        following = true;
        Tables.show(table, rowOfSelected());
        following = false;
    }

    private int rowOfSelected() {
        return model.rowOf(workspace.selection().stream(), workspace.selection().exchange());
    }

    /**
     * What the rows stand for.
     *
     * @param session the capture, or null
     * @param connection the selected connection, or null
     * @param scope whose exchanges, seen from there
     */
    private record Shown(Session session, AnalysedConnection connection, Scope scope) {
        static final Shown NOTHING = new Shown(null, null, null);

        boolean all() {
            return connection == null || scope == Scope.ALL;
        }

        boolean sameRows(Shown other) {
            return session == other.session
                    && scope == other.scope
                    && (connection == other.connection || all() && other.all());
        }

        ExchangeRows rows() {
            return ExchangeRows.of(scope.of(session, connection));
        }
    }

    private void describe(boolean every) {
        String whose = every
                ? " of all connections"
                : shown.scope == Scope.CONNECTION ? " of connection " + workspace.selection().stream() : "";
        title.count(model.getRowCount() + whose);
        empty.say(
                every ? "No exchanges were found" : "No exchanges here",
                every
                        ? "Nothing was asked and answered, or a direction is missing. Connections and charts show its TCP."
                        : "Select another connection, or choose “All connections”.");
        cards.show(body, model.getRowCount() == 0 && workspace.session() != null ? EMPTY : TABLE);
    }
}
