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
import org.wirelapse.app.ui.endpoints.EndpointsPanel;
import org.wirelapse.app.ui.exchanges.ExchangesPanel;
import org.wirelapse.app.ui.exchanges.TimeSpent;
import org.wirelapse.app.ui.facts.FactsPanel;
import org.wirelapse.app.ui.findings.FindingsPanel;
import org.wirelapse.app.ui.follow.FollowPanel;
import org.wirelapse.app.ui.ladder.LadderPanel;
import org.wirelapse.app.ui.packets.PacketsPanel;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.table.SplitMemory;

/** All panels over an opened capture, side by side. */
final class AnalysisPanel extends JPanel {
    private final ConnectionsPanel connections;
    private final ChartDeck charts;
    private final PacketsPanel packets;
    private final ExchangesPanel exchanges;
    private final JTabbedPane views = new JTabbedPane();

    AnalysisPanel(Workspace workspace, Preferences preferences) {
        super(new BorderLayout());
        connections = new ConnectionsPanel(workspace, preferences);
        charts = new ChartDeck(workspace, views);
        packets = new PacketsPanel(workspace);
        views.setName("views");
        exchanges = new ExchangesPanel(workspace);
        views.addTab("1 Exchanges", exchanges);
        views.addTab("2 Sequence", charts.sequence());
        views.addTab("3 Window", charts.window());
        views.addTab("4 RTT", charts.roundTrip());
        views.addTab("5 Throughput", charts.throughput());
        views.addTab("6 Ladder", new LadderPanel(workspace));
        views.addTab("7 Follow", new FollowPanel(workspace, preferences));
        views.addTab("8 Endpoints", new EndpointsPanel(workspace));
        views.addTab("9 Capture", new FactsPanel(workspace));
        views.setTabLayoutPolicy(JTabbedPane.SCROLL_TAB_LAYOUT);
        JSplitPane left = new SplitMemory(
                preferences, "left", JSplitPane.VERTICAL_SPLIT, connections, new FindingsPanel(workspace), 0.42);
        JSplitPane course =
                new SplitMemory(preferences, "right", JSplitPane.VERTICAL_SPLIT, charts.board(), packets, 0.46);
        JPanel right = new JPanel(new BorderLayout());
        right.add(overview(workspace), BorderLayout.NORTH);
        right.add(course, BorderLayout.CENTER);
        JSplitPane all = new SplitMemory(preferences, "all", JSplitPane.HORIZONTAL_SPLIT, left, right, 0.37);
        add(all);
        setBorder(BorderFactory.createEmptyBorder());
    }

    private static JComponent overview(Workspace workspace) {
        Box box = Box.createVerticalBox();
        box.add(new Minimap(workspace));
        box.add(new TimeSpent(workspace));
        return box;
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

    /** The waterfall of exchanges. */
    ExchangesPanel exchanges() {
        return exchanges;
    }

    /** The table of packets. */
    PacketsPanel packets() {
        return packets;
    }
}
