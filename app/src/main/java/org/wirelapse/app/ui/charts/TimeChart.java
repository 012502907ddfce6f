package org.wirelapse.app.ui.charts;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.wirelapse.analysis.ConnectionDetail;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.TcpFacts;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.app.ui.session.Paintable;
import org.wirelapse.app.ui.session.TimeRange;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.session.WorkspaceListener;
import org.wirelapse.app.ui.table.EmptyState;
import org.wirelapse.app.ui.theme.Palette;

/** A chart of one direction of a connection, with its legend: of the selected connection, or pinned to one. */
public final class TimeChart extends JPanel implements WorkspaceListener, Paintable {
    private static final String CHART = "chart";
    private static final String EMPTY = "empty";
    private static final int PICTURE_MARGIN = 10;
    /** Lower, a pinned chart could not be read. */
    private static final int PINNED_HEIGHT = 190;

    private final transient Workspace workspace;
    private final transient ChartKind kind;
    private final boolean pinned;
    private final ChartView view;
    private final Legend legend;
    private final JButton reverse = new JButton();
    private final JButton pin = new JButton();
    private final EmptyState empty = new EmptyState();
    private final CardLayout cards = new CardLayout();
    private final JPanel body = new JPanel(cards);
    private transient ConnectionDetail detail;
    private transient ChartSubject subject;
    private Direction direction = Direction.SERVER_TO_CLIENT;
    /** True until what is to be shown has been asked for: a chart that nobody looks at costs nothing. */
    private boolean stale;

    private TimeChart(Workspace workspace, ChartKind kind, boolean pinned, Consumer<TimeChart> pinning) {
        super(new BorderLayout());
        this.workspace = workspace;
        this.kind = kind;
        this.pinned = pinned;
        view = new ChartView(workspace, kind.title() + " chart");
        legend = new Legend(this::show);
        reverse.setToolTipText("Show the other direction (R)");
        reverse.addActionListener(event -> reverse());
        pin.setName(pinned ? "unpin" : "pin");
        pin.setText(pinned ? "Unpin" : "Pin");
        pin.setToolTipText(
                pinned
                        ? "Close this chart"
                        : "Keep a chart of this connection and direction while the selection moves");
        pin.addActionListener(event -> pinning.accept(this));
        body.add(view, CHART);
        body.add(empty, EMPTY);
        add(header(), BorderLayout.NORTH);
        add(body, BorderLayout.CENTER);
        empty.say(
                "No connection is selected",
                "Select a connection, an exchange or a finding to see its course over time.");
        workspace.addListener(this);
    }

    /**
     * A chart that follows the selection.
     *
     * @param pinning told when the user pins it
     */
    static TimeChart following(Workspace workspace, ChartKind kind, Consumer<TimeChart> pinning) {
        TimeChart chart = new TimeChart(workspace, kind, false, pinning);
        chart.detailChanged();
        return chart;
    }

    /**
     * A chart that stays with what this one shows.
     *
     * @param unpinning told when the user is done with it
     */
    TimeChart pinnedCopy(Consumer<TimeChart> unpinning) {
        TimeChart copy = new TimeChart(workspace, kind, true, unpinning);
        copy.legend.hideLike(legend);
        copy.setPreferredSize(new Dimension(100, PINNED_HEIGHT));
        copy.direction = direction;
        copy.show(detail);
        return copy;
    }

    private JPanel header() {
        JPanel controls = new JPanel(new FlowLayout(FlowLayout.LEADING, 4, 0));
        controls.add(reverse);
        controls.add(pin);
        JPanel header = new JPanel(new BorderLayout(6, 0));
        header.setBorder(BorderFactory.createEmptyBorder(3, 2, 2, 8));
        header.add(controls, BorderLayout.WEST);
        header.add(legend, BorderLayout.CENTER);
        return header;
    }

    /** Shows the other direction. */
    void reverse() {
        direction = direction.reverse();
        show(detail);
    }

    /** Switches the ruler on or off. */
    void rule(boolean on) {
        view.rule(on);
    }

    /** The connection it shows, or null. */
    ConnectionDetail detail() {
        return detail;
    }

    /** True if what it draws is of this account, and not of one shown before. */
    public boolean shows(ConnectionDetail of) {
        return subject != null && subject.detail() == of;
    }

    /** No longer follows anything. */
    void leave() {
        workspace.removeListener(this);
    }

    @Override
    public void detailChanged() {
        if (!pinned) {
            if (workspace.detail() != null) {
                direction = busier(workspace.detail().tcp().facts());
            }
            show(workspace.detail());
        }
    }

    private static Direction busier(TcpFacts facts) {
        return facts.clientToServer().payloadBytes() > facts.serverToClient().payloadBytes()
                ? Direction.CLIENT_TO_SERVER
                : Direction.SERVER_TO_CLIENT;
    }

    /** Shows a connection, or none where null. */
    void show(ConnectionDetail shown) {
        detail = shown;
        stale = shown != null;
        if (shown == null) {
            subject = null;
            view.clear();
            legend.clear();
        }
        describe();
        repaint();
    }

    private void show(boolean visible, int index) {
        if (subject != null) {
            subject.drawing().visible(index, visible);
            view.redraw();
        }
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        if (stale) {
            stale = false;
            build(detail, direction, ((Graphics2D) g).getTransform().getScaleX());
        }
    }

    private void build(ConnectionDetail wanted, Direction way, double density) {
        workspace.compute(kind.title() + " chart", () -> ChartSubject.of(wanted, way, kind), built -> {
            if (detail == wanted && direction == way) {
                legend.show(built.drawing());
                // The legend takes as many lines as it needs; the chart has what is left.
                validate();
                built.drawing().bands().show(bands());
                paintFirst(built, view.frame(density));
            }
        });
    }

    /** Away from the event thread: the first picture takes long where the program has just started. */
    private void paintFirst(ChartSubject built, ChartPicture.Frame frame) {
        TimeRange range = workspace.range();
        workspace.compute(kind.title() + " chart", () -> ChartPicture.of(built.drawing(), frame, range), painted -> {
            if (detail == built.detail() && direction == built.direction()) {
                subject = built;
                boolean toggled = legend.hideIn(built.drawing());
                view.show(built, toggled ? null : painted);
                selectionChanged();
                view.getAccessibleContext().setAccessibleDescription(caption());
                describe();
            }
        });
    }

    private void describe() {
        String way = SegmentWords.way(direction);
        reverse.setText(pinned && detail != null ? "connection " + detail.connection().stream() + ", " + way : way);
        reverse.setEnabled(detail != null);
        pin.setEnabled(detail != null);
        cards.show(
                body,
                detail == null
                                && workspace.session() != null
                                && !workspace.selection().hasConnection()
                        ? EMPTY
                        : CHART);
    }

    @Override
    public void sessionChanged() {
        describe();
    }

    @Override
    public void selectionChanged() {
        if (subject == null) {
            return;
        }
        if (subject.drawing().bands().show(bands())) {
            view.redraw();
        } else {
            view.repaint();
        }
    }

    /** The selected exchange where it is one of this connection, or else all of them. */
    private List<? extends TiledInterval> bands() {
        TiledInterval exchange = workspace.exchange();
        boolean own = exchange != null && workspace.selection().stream() == detail.connection().stream();
        return own ? List.of(exchange) : detail.summary().intervals();
    }

    @Override
    public void rangeChanged() {
        view.redraw();
    }

    @Override
    public String caption() {
        return kind.title() + " chart, connection " + subject.stream() + ", " + SegmentWords.way(subject.direction());
    }

    @Override
    public boolean hasContent() {
        return subject != null;
    }

    @Override
    public void paintOn(Graphics2D g, int width, int height) {
        g.setColor(Palette.paper());
        g.fillRect(0, 0, width, height);
        int used = PICTURE_MARGIN + legend.paintOn(g, PICTURE_MARGIN, PICTURE_MARGIN, width - 2 * PICTURE_MARGIN);
        subject.drawing().draw(g, new Rectangle2D.Double(0, used, width, height - used), workspace.range());
        // The drawing remembers where it drew last, which must be the window.
        view.redraw();
    }
}
