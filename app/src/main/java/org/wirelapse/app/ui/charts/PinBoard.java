package org.wirelapse.app.ui.charts;

import static javax.swing.ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER;
import static javax.swing.ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.GridLayout;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import org.wirelapse.analysis.ConnectionDetail;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.session.WorkspaceListener;

/** Charts that were pinned, below the views; takes no room while there are none. */
final class PinBoard extends JPanel implements WorkspaceListener {
    /** Pixels a notch of the wheel. */
    private static final int SCROLL = 24;

    private final transient Workspace workspace;
    private final JComponent views;
    private final JPanel pins = new JPanel(new GridLayout(0, 1, 0, 2));

    PinBoard(Workspace workspace, JComponent views) {
        super(new BorderLayout());
        this.workspace = workspace;
        this.views = views;
        pins.setName("pins");
        add(views);
        workspace.addListener(this);
    }

    /** Keeps a copy of a chart. */
    void pin(TimeChart chart) {
        pins.add(chart.pinnedCopy(this::unpin));
        if (pins.getComponentCount() == 1) {
            arrange();
        }
        revalidate();
        repaint();
    }

    private void unpin(TimeChart chart) {
        chart.leave();
        pins.remove(chart);
        if (pins.getComponentCount() == 0) {
            arrange();
        }
        revalidate();
        repaint();
    }

    private void arrange() {
        removeAll();
        if (pins.getComponentCount() == 0) {
            add(views);
            return;
        }
        JScrollPane scroll = new JScrollPane(pins, VERTICAL_SCROLLBAR_AS_NEEDED, HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().setUnitIncrement(SCROLL);
        JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, true, views, scroll);
        split.setBorder(null);
        split.setResizeWeight(0.5);
        split.setDividerLocation(getHeight() / 2);
        add(split);
    }

    /** Another round of the same capture brings new accounts of the pinned connections; another capture has none of them. */
    @Override
    public void sessionChanged() {
        for (Component component : pins.getComponents()) {
            TimeChart chart = (TimeChart) component;
            ConnectionDetail shown = chart.detail();
            Session session = workspace.session();
            int stream = shown.connection().stream();
            boolean same = session != null
                    && session.connection(stream) != null
                    && session.connection(stream).startNs() == shown.summary().startNs()
                    && session.connection(stream)
                            .connection()
                            .client()
                            .equals(shown.connection().client());
            if (same) {
                workspace.compute(
                        "Pinned connection " + stream, () -> session.source().detail(stream), chart::show);
            } else {
                unpin(chart);
            }
        }
    }
}
