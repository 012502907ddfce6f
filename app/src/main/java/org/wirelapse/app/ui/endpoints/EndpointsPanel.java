package org.wirelapse.app.ui.endpoints;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.MouseEvent;
import java.util.Comparator;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableColumn;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.EndpointUse;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.session.WorkspaceListener;
import org.wirelapse.app.ui.table.EmptyState;
import org.wirelapse.app.ui.table.PanelTitle;
import org.wirelapse.app.ui.table.RowTable;
import org.wirelapse.app.ui.table.SortHeader;
import org.wirelapse.app.ui.table.Tables;
import org.wirelapse.app.ui.table.TextCell;
import org.wirelapse.app.ui.theme.Pixels;

/** Every client with every service that it used, and below how many connections there were over time. */
public final class EndpointsPanel extends JPanel implements WorkspaceListener {
    private static final String TABLE = "table";
    private static final String EMPTY = "empty";

    private final transient Workspace workspace;
    private final EndpointsModel model = new EndpointsModel();
    private final JTable table = new EndpointsTable(model);
    private final UseView view;
    private final PanelTitle title = new PanelTitle("Endpoints");
    private final EmptyState empty = new EmptyState();
    private final CardLayout cards = new CardLayout();
    private final JPanel body = new JPanel(cards);
    private transient Comparator<EndpointUse> order;
    private transient EndpointUse selected;
    private boolean following;

    /** The endpoints of the workspace's capture. */
    public EndpointsPanel(Workspace workspace) {
        super(new BorderLayout());
        this.workspace = workspace;
        view = new UseView(workspace);
        SortHeader.install(table, EndpointColumn.CONNECTIONS.ordinal(), (column, descending) -> {
            Comparator<EndpointUse> by = EndpointColumn.values()[column].order();
            order = descending ? by.reversed() : by;
            fill();
        });
        table.getSelectionModel().addListSelectionListener(event -> {
            if (!following && !event.getValueIsAdjusting() && table.getSelectedRow() >= 0) {
                select(model.use(table.getSelectedRow()));
            }
        });
        JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, Tables.scroll(table), view);
        split.setBorder(null);
        split.setResizeWeight(0.6);
        body.add(split, TABLE);
        body.add(empty, EMPTY);
        add(title, BorderLayout.NORTH);
        add(body, BorderLayout.CENTER);
        workspace.addListener(this);
        sessionChanged();
    }

    @Override
    public void sessionChanged() {
        selected = null;
        fill();
    }

    @Override
    public void sessionExtended() {
        fill();
    }

    /** The service of the selected connection is the one to look at. */
    @Override
    public void selectionChanged() {
        AnalysedConnection connection = workspace.connection();
        if (connection != null) {
            workspace.session().analysis().traffic().endpoints().stream()
                    .filter(use -> use.server().equals(connection.connection().server())
                            && use.client()
                                    .equals(connection.connection().client().address()))
                    .findFirst()
                    .ifPresent(this::select);
        }
    }

    private void select(EndpointUse use) {
        selected = use;
        following = true;
        Tables.show(table, model.rowOf(use));
        following = false;
        Session session = workspace.session();
        workspace.compute("Endpoint", () -> UseOverTime.of(session, use), computed -> {
            if (selected == use) {
                view.show(computed);
            }
        });
    }

    private void fill() {
        Session session = workspace.session();
        List<EndpointUse> uses =
                session == null ? List.of() : session.analysis().traffic().endpoints();
        following = true;
        model.show(order == null ? uses : uses.stream().sorted(order).toList());
        following = false;
        title.count(uses.size());
        empty.say("No TCP connections", "Where there are connections, this shows who opened how many to whom.");
        cards.show(body, uses.isEmpty() && session != null ? EMPTY : TABLE);
        int row = model.rowOf(selected);
        if (row >= 0 || !uses.isEmpty()) {
            select(model.use(Math.max(0, row)));
        } else {
            view.show(null);
        }
    }

    /** A table whose header explains its columns. */
    private static final class EndpointsTable extends RowTable {
        EndpointsTable(EndpointsModel model) {
            super(model);
            setName("endpoints");
            Tables.asRows(this, "Endpoints");
            for (EndpointColumn column : EndpointColumn.values()) {
                Tables.fit(this, column.ordinal(), column.widest());
                getColumnModel()
                        .getColumn(column.ordinal())
                        .setCellRenderer(column.numeric() ? TextCell.right() : TextCell.left());
            }
        }

        /** As wide as its words: client or server. */
        @Override
        protected int leastWidth(TableColumn last) {
            return Pixels.of(60);
        }

        @Override
        protected JTableHeader createDefaultTableHeader() {
            return new JTableHeader(columnModel) {
                @Override
                public String getToolTipText(MouseEvent event) {
                    int column = columnAtPoint(event.getPoint());
                    return column < 0 ? null : EndpointColumn.values()[convertColumnIndexToModel(column)].meaning();
                }
            };
        }
    }
}
