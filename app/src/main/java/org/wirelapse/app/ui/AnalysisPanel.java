package org.wirelapse.app.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.prefs.Preferences;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import org.wirelapse.app.ui.charts.ChartDeck;
import org.wirelapse.app.ui.charts.Minimap;
import org.wirelapse.app.ui.connections.ConnectionsPanel;
import org.wirelapse.app.ui.exchanges.ExchangesPanel;
import org.wirelapse.app.ui.exchanges.TimeSpent;
import org.wirelapse.app.ui.findings.FindingsPanel;
import org.wirelapse.app.ui.ladder.LadderPanel;
import org.wirelapse.app.ui.packets.PacketsPanel;
import org.wirelapse.app.ui.session.Workspace;

/** All panels over an opened capture, side by side. */
final class AnalysisPanel extends JPanel {
    private final ConnectionsPanel connections;
    private final ChartDeck charts;
    private final PacketsPanel packets;
    private final JTabbedPane views = new JTabbedPane();

    AnalysisPanel(Workspace workspace, Preferences preferences) {
        super(new BorderLayout());
        connections = new ConnectionsPanel(workspace, preferences);
        charts = new ChartDeck(workspace, views);
        packets = new PacketsPanel(workspace);
        views.setName("views");
        views.addTab("1  Exchanges", new ExchangesPanel(workspace));
        views.addTab("2  Sequence", charts.sequence());
        views.addTab("3  Window", charts.window());
        views.addTab("4  Round trip", charts.roundTrip());
        views.addTab("5  Throughput", charts.throughput());
        views.addTab("6  Ladder", new LadderPanel(workspace));
        JSplitPane left = split(JSplitPane.VERTICAL_SPLIT, connections, new FindingsPanel(workspace), 0.42);
        JSplitPane course = split(JSplitPane.VERTICAL_SPLIT, charts.board(), packets, 0.46);
        JPanel right = new JPanel(new BorderLayout());
        right.add(overview(workspace), BorderLayout.NORTH);
        right.add(course, BorderLayout.CENTER);
        JSplitPane all = split(JSplitPane.HORIZONTAL_SPLIT, left, right, 0.33);
        add(all);
        setBorder(BorderFactory.createEmptyBorder());
    }

    private static JComponent overview(Workspace workspace) {
        Box box = Box.createVerticalBox();
        box.add(new Minimap(workspace));
        box.add(new TimeSpent(workspace));
        return box;
    }

    private static JSplitPane split(int orientation, JComponent first, JComponent second, double share) {
        JSplitPane split = new ShareSplit(orientation, first, second, share);
        split.setBorder(null);
        split.setResizeWeight(share);
        return split;
    }

    /** Shows one of the views above the packets. */
    void showView(int index) {
        views.setSelectedIndex(index);
    }

    /** The charts. */
    ChartDeck charts() {
        return charts;
    }

    /** The view above the packets. */
    Component shownView() {
        return views.getSelectedComponent();
    }

    /** The table of connections. */
    ConnectionsPanel connections() {
        return connections;
    }

    /** The table of packets. */
    PacketsPanel packets() {
        return packets;
    }

    /** A split pane that keeps a share until a hand moves its divider. */
    private static final class ShareSplit extends JSplitPane {
        private final double share;
        private boolean placed;

        ShareSplit(int orientation, JComponent first, JComponent second, double share) {
            super(orientation, true, first, second);
            this.share = share;
        }

        @Override
        public void doLayout() {
            if (!placed && getWidth() > 0 && getHeight() > 0) {
                placed = true;
                setDividerLocation(share);
            }
            super.doLayout();
        }
    }
}
