package org.wirelapse.app.ui.exchanges;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.ExchangePlace;
import org.wirelapse.analysis.traffic.Page;
import org.wirelapse.app.ui.session.Selection;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.TimeRange;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.session.WorkspaceListener;
import org.wirelapse.app.ui.table.EmptyState;
import org.wirelapse.app.ui.table.PanelTitle;
import org.wirelapse.app.ui.table.SortHeader;
import org.wirelapse.app.ui.table.Tables;

/** The waterfall of exchanges: of the selected connection, of a page or an endpoint, or of all. */
public final class ExchangesPanel extends JPanel implements WorkspaceListener {
    private static final String TABLE = "table";
    private static final String EMPTY = "empty";
    private static final double WHEEL_ZOOM = 1.2;

    private final transient Workspace workspace;
    private final ExchangesModel model = new ExchangesModel();
    private final ExchangesTable table;
    private final JComboBox<Scope> scope = new JComboBox<>(Scope.values());
    private final JCheckBox byPage = new JCheckBox("By page", true);
    private final PanelTitle title = new PanelTitle("Exchanges");
    private final EmptyState empty = new EmptyState();
    private final CardLayout cards = new CardLayout();
    private final JPanel body = new JPanel(cards);
    private transient RowOrder order = RowOrder.PLAIN;
    private transient Shown shown = Shown.NOTHING;
    /** The page whose row is selected, or null. */
    private transient Page selectedPage;

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
        byPage.setName("byPage");
        byPage.setMnemonic('B');
        byPage.setToolTipText("Put what was fetched for one HTML document together");
        byPage.addActionListener(event -> arrange(order.grouped(byPage.isSelected())));
        title.control(byPage);
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
        workspace.look(range.zoomed(factor, table.scale().ns(x)));
    }

    private void arrange(RowOrder wanted) {
        order = wanted;
        refill();
    }

    private void listenToRows() {
        SortHeader.install(table, order.column(), (column, descending) -> arrange(order.sorted(column, descending)));
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
        selectedPage = row < 0 ? null : model.page(row);
        if (selectedPage != null) {
            ExchangePlace document = selectedPage.document();
            TimeRange whole = new TimeRange(selectedPage.startNs(), selectedPage.endNs()).withMargin(0.02);
            workspace.go(Selection.exchange(document.stream(), document.index()), whole);
        } else if (row >= 0) {
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
        Session session = workspace.session();
        byPage.setVisible(
                session != null && !session.analysis().traffic().pages().isEmpty());
        Scope wantedScope = (Scope) scope.getSelectedItem();
        Page page = wantedScope == Scope.PAGE ? pageOfSelected() : null;
        Shown wanted = new Shown(session, workspace.connection(), wantedScope, page, order);
        if (wanted.sameRows(shown)) {
            return;
        }
        shown = wanted;
        if (session == null) {
            show(ExchangeRows.NONE);
        } else {
            workspace.compute("Exchanges", wanted::rows, rows -> {
                if (shown == wanted) {
                    show(rows);
                }
            });
        }
    }

    /** The page of the selected exchange, or null. */
    private Page pageOfSelected() {
        Session session = workspace.session();
        Selection selected = workspace.selection();
        ExchangePlace place = new ExchangePlace(selected.stream(), selected.exchange());
        return session == null || !selected.hasExchange()
                ? null
                : session.analysis().traffic().pages().stream()
                        .filter(page -> page.exchanges().contains(place))
                        .findFirst()
                        .orElse(null);
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

    /** A page stays selected as long as the selection names its document. */
    private int rowOfSelected() {
        Selection selected = workspace.selection();
        boolean page = selectedPage != null
                && selectedPage.document().equals(new ExchangePlace(selected.stream(), selected.exchange()));
        return page ? model.rowOf(selectedPage) : model.rowOf(selected.stream(), selected.exchange());
    }

    /**
     * What the rows stand for.
     *
     * @param session the capture, or null
     * @param connection the selected connection, or null
     * @param scope whose exchanges, seen from there
     * @param page the only one to show, or null
     * @param order how they stand
     */
    private record Shown(Session session, AnalysedConnection connection, Scope scope, Page page, RowOrder order) {
        static final Shown NOTHING = new Shown(null, null, null, null, null);

        boolean all() {
            return connection == null || scope == Scope.ALL || scope == Scope.PAGE;
        }

        boolean sameRows(Shown other) {
            return session == other.session
                    && scope == other.scope
                    && page == other.page
                    && order.equals(other.order)
                    && (connection == other.connection || all() && other.all());
        }

        ExchangeRows rows() {
            return scope == Scope.PAGE && page == null
                    ? ExchangeRows.NONE
                    : order.of(session.analysis().traffic(), other -> scope.holds(connection, other), page);
        }
    }

    private void describe(boolean every) {
        boolean noPage = shown.scope == Scope.PAGE && shown.page == null;
        String whose = shown.scope == Scope.PAGE
                ? " of this page"
                : every
                        ? " of all connections"
                        : shown.scope == Scope.CONNECTION ? " of connection " + workspace.selection().stream() : "";
        title.count(model.exchanges(), whose);
        if (noPage) {
            empty.say(
                    "No page is selected",
                    "Select an exchange that fetched an HTML document, or that was fetched for one, or choose “All connections”.");
        } else if (every) {
            empty.say(
                    "No exchanges were found",
                    "Nothing was asked and answered, or a direction is missing. Connections and charts show its TCP.");
        } else {
            empty.say("No exchanges here", "Select another connection, or choose “All connections”.");
        }
        cards.show(body, model.getRowCount() == 0 && workspace.session() != null ? EMPTY : TABLE);
    }
}
