package org.wirelapse.app.ui.charts;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.BiFunction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.wirelapse.analysis.ConnectionDetail;
import org.wirelapse.analysis.congestion.WindowSeries;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.TcpFacts;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.app.ui.session.Paintable;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.session.WorkspaceListener;
import org.wirelapse.app.ui.table.EmptyState;
import org.wirelapse.app.ui.theme.Palette;

/** A chart of one direction of the selected connection, with its legend. */
public final class TimeChart extends JPanel implements WorkspaceListener, Paintable {
    private static final String CHART = "chart";
    private static final String EMPTY = "empty";

    private final transient Workspace workspace;
    private final transient BiFunction<ConnectionDetail, Direction, List<Series>> curves;
    private final String axisTitle;
    private final ChartView view;
    private final Legend legend;
    private final JButton reverse = new JButton();
    private final JLabel range = new JLabel();
    private final EmptyState empty = new EmptyState();
    private final CardLayout cards = new CardLayout();
    private final JPanel body = new JPanel(cards);
    private transient ChartDrawing drawing;
    private Direction direction = Direction.SERVER_TO_CLIENT;

    private TimeChart(
            Workspace workspace,
            String name,
            String axisTitle,
            boolean heightIsOffset,
            BiFunction<ConnectionDetail, Direction, List<Series>> curves) {
        super(new BorderLayout());
        this.workspace = workspace;
        this.curves = curves;
        this.axisTitle = axisTitle;
        view = new ChartView(workspace, name, heightIsOffset);
        legend = new Legend((index, visible) -> {
            drawing.visible(index, visible);
            view.redraw();
        });
        reverse.setToolTipText("Show the other direction (R)");
        reverse.addActionListener(event -> reverse());
        body.add(view, CHART);
        body.add(empty, EMPTY);
        add(header(), BorderLayout.NORTH);
        add(body, BorderLayout.CENTER);
        workspace.addListener(this);
        detailChanged();
    }

    /** Sequence numbers over time. */
    public static TimeChart sequence(Workspace workspace) {
        return new TimeChart(
                workspace,
                "Sequence chart",
                "stream offset",
                true,
                (detail, direction) -> SequenceSeries.of(detail.tcp().segments(), direction));
    }

    /** Flight and receive window over time. */
    public static TimeChart window(Workspace workspace) {
        return new TimeChart(
                workspace,
                "Window chart",
                "bytes",
                false,
                (detail, direction) -> WindowCurves.of(WindowSeries.of(detail.tcp(), direction)));
    }

    private JPanel header() {
        JPanel header = new JPanel(new BorderLayout(6, 0));
        header.setBorder(BorderFactory.createEmptyBorder(3, 6, 3, 8));
        header.add(reverse, BorderLayout.WEST);
        header.add(legend, BorderLayout.CENTER);
        header.add(range, BorderLayout.EAST);
        return header;
    }

    /** Shows the other direction. */
    public void reverse() {
        direction = direction.reverse();
        rebuild();
    }

    @Override
    public void detailChanged() {
        if (workspace.detail() != null) {
            direction = busier(workspace.detail().tcp().facts());
        }
        rebuild();
    }

    private static Direction busier(TcpFacts facts) {
        return facts.clientToServer().payloadBytes() > facts.serverToClient().payloadBytes()
                ? Direction.CLIENT_TO_SERVER
                : Direction.SERVER_TO_CLIENT;
    }

    private void rebuild() {
        ConnectionDetail detail = workspace.detail();
        if (detail == null) {
            drawing = null;
            view.show(null, null);
            legend.show(List.of());
            describe();
            return;
        }
        Direction wanted = direction;
        workspace.compute("Chart", () -> build(detail, wanted), built -> {
            if (workspace.detail() == detail && direction == wanted) {
                drawing = built.drawing;
                legend.show(built.series);
                selectionChanged();
                view.show(drawing, built.finder);
                describe();
            }
        });
    }

    private Built build(ConnectionDetail detail, Direction wanted) {
        List<Series> series = curves.apply(detail, wanted);
        ChartDrawing chart =
                new ChartDrawing(series, axisTitle, new WaitBands(), new MessageLanes(Messages.of(detail.summary())));
        return new Built(chart, series, new SegmentFinder(detail.tcp().segments(), wanted));
    }

    private void describe() {
        boolean toClient = direction == Direction.SERVER_TO_CLIENT;
        reverse.setText(toClient ? "server → client" : "client → server");
        reverse.setEnabled(drawing != null);
        empty.say(
                "No connection is selected",
                "Select a connection, an exchange or a finding to see its course over time.");
        cards.show(body, workspace.session() != null && !workspace.selection().hasConnection() ? EMPTY : CHART);
    }

    @Override
    public String caption() {
        return view.getName() + ", connection " + workspace.selection().stream() + ", " + reverse.getText();
    }

    @Override
    public boolean hasContent() {
        return drawing != null;
    }

    @Override
    public void paintOn(Graphics2D g, int width, int height) {
        drawing.draw(g, new Rectangle2D.Double(0, 0, width, height), workspace.range());
    }

    @Override
    public void sessionChanged() {
        describe();
    }

    @Override
    public void selectionChanged() {
        if (drawing != null && workspace.connection() != null) {
            TiledExchange exchange = workspace.exchange();
            drawing.bands().show(exchange == null ? workspace.connection().exchanges() : List.of(exchange));
            view.redraw();
        }
    }

    @Override
    public void rangeChanged() {
        range.setText(Durations.text(workspace.range().lengthNs()) + " shown");
        range.setForeground(Palette.faintInk());
        view.redraw();
    }

    /**
     * What was computed for a chart.
     *
     * @param drawing the chart
     * @param series what it shows
     * @param finder finds segments in it
     */
    private record Built(ChartDrawing drawing, List<Series> series, SegmentFinder finder) {}
}
