package org.wirelapse.app.ui.ladder;

import static javax.swing.ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER;
import static javax.swing.ScrollPaneConstants.VERTICAL_SCROLLBAR_ALWAYS;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.wirelapse.analysis.ConnectionDetail;
import org.wirelapse.analysis.flow.Connection;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.app.ui.session.Paintable;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.session.WorkspaceListener;
import org.wirelapse.app.ui.table.EmptyState;
import org.wirelapse.app.ui.theme.Palette;

/** The ladder of the selected connection; it follows the selection and the time that is shown. */
public final class LadderPanel extends JPanel implements WorkspaceListener, Paintable {
    private static final String LADDER = "ladder";
    private static final String EMPTY = "empty";

    private final transient Workspace workspace;
    private final LadderView view;
    private final JLabel heading = new JLabel(" ") {
        @Override
        public Font getFont() {
            return Palette.smallFont();
        }
    };
    private final CardLayout cards = new CardLayout();
    private final JPanel body = new JPanel(cards);
    private transient Ladder ladder;
    /** True until the ladder has been asked for: one that nobody looks at costs nothing. */
    private boolean stale;

    /** The ladder of the workspace's connection. */
    public LadderPanel(Workspace workspace) {
        super(new BorderLayout());
        this.workspace = workspace;
        view = new LadderView(workspace);
        EmptyState empty = new EmptyState();
        empty.say(
                "No connection is selected",
                "Select a connection, an exchange or a finding to see its segments between client and server.");
        JScrollPane scroll = new JScrollPane(view, VERTICAL_SCROLLBAR_ALWAYS, HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        body.add(scroll, LADDER);
        body.add(empty, EMPTY);
        heading.setBorder(BorderFactory.createEmptyBorder(5, 8, 5, 8));
        add(heading, BorderLayout.NORTH);
        add(body, BorderLayout.CENTER);
        workspace.addListener(this);
        detailChanged();
    }

    @Override
    public void sessionChanged() {
        describe();
    }

    /** Rows are as far apart as the text is high. */
    @Override
    public void updateUI() {
        super.updateUI();
        stale = ladder != null;
    }

    @Override
    public void detailChanged() {
        stale = workspace.detail() != null;
        if (!stale) {
            ladder = null;
            view.show(null);
        }
        describe();
        repaint();
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        if (stale) {
            stale = false;
            build(workspace.detail());
        }
    }

    private void build(ConnectionDetail detail) {
        int rowHeight = LadderView.rowHeight();
        workspace.compute("Ladder", () -> Ladder.of(detail, rowHeight), built -> {
            if (workspace.detail() == detail) {
                ladder = built;
                view.show(built);
                validate();
                describe();
                selectionChanged();
            }
        });
    }

    private void describe() {
        boolean nothing = workspace.session() != null && !workspace.selection().hasConnection();
        cards.show(body, nothing ? EMPTY : LADDER);
        heading.setText(ladder == null ? " " : heading(ladder));
    }

    private static String heading(Ladder of) {
        Connection connection = of.detail().connection();
        String ends = "client " + connection.client() + "  ·  server " + connection.server();
        Legs legs = of.legs();
        return ends
                + (legs.known()
                        ? "  ·  slopes as travelled: " + Durations.text(legs.wholeNs()) + " one way"
                        : "  ·  slopes only show the direction: the round trip was not seen");
    }

    @Override
    public void selectionChanged() {
        if (ladder == null) {
            return;
        }
        int row = Session.row(ladder.log(), workspace.selection().packet());
        if (row >= 0 && row < ladder.scale().rows()) {
            view.reveal(row);
        } else if (workspace.exchange() != null) {
            revealFrom(workspace.exchange().startNs());
        }
        view.repaint();
    }

    @Override
    public void rangeChanged() {
        if (ladder == null) {
            return;
        }
        Rectangle seen = view.getVisibleRect();
        int first = ladder.scale().firstBelow(seen.y);
        int last = ladder.scale().firstBelow(seen.y + (double) seen.height) - 1;
        boolean outside = first > last
                || ladder.log().timeNs(last) < workspace.range().startNs()
                || ladder.log().timeNs(first) > workspace.range().endNs();
        if (outside) {
            revealFrom(workspace.range().startNs());
        }
    }

    private void revealFrom(long ns) {
        int row = ladder.scale().firstFrom(ns);
        if (row < ladder.scale().rows()) {
            view.revealFrom(row);
        }
    }

    @Override
    public String caption() {
        return "Ladder, connection " + ladder.detail().connection().stream();
    }

    @Override
    public boolean hasContent() {
        return ladder != null;
    }

    /** What is seen and what follows it, as far as the picture goes. */
    @Override
    public void paintOn(Graphics2D g, int width, int height) {
        g.setColor(Palette.paper());
        g.fillRect(0, 0, width, height);
        int top = view.getVisibleRect().y;
        Graphics2D part = (Graphics2D) g.create(0, 0, width, height);
        part.translate(0, -top);
        view.paint(part, top, top + height, width);
        part.dispose();
    }
}
