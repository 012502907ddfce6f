package org.wirelapse.app.ui.ladder;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;
import javax.swing.ToolTipManager;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.theme.Palette;

/** The ladder itself, as high as the connection is long, to be seen through a viewport. */
final class LadderView extends JPanel implements Scrollable {
    private static final double REACH_PIXELS = 9;

    private final transient Workspace workspace;
    private transient Ladder ladder;

    LadderView(Workspace workspace) {
        this.workspace = workspace;
        setName("ladder");
        setFocusable(true);
        getAccessibleContext().setAccessibleName("Ladder of segments between client and server");
        ToolTipManager.sharedInstance().registerComponent(this);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                requestFocusInWindow();
                int row = rowAt(event);
                if (row >= 0) {
                    workspace.selectPacket(ladder.log().packet(row));
                }
            }
        });
    }

    /** Shows a ladder, or none where null. */
    void show(Ladder shown) {
        ladder = shown;
        revalidate();
        repaint();
    }

    /** Least distance of two segments. */
    static int rowHeight() {
        return Math.round(Palette.smallFont().getSize2D() * 1.55f);
    }

    /** Brings a row to where it can be seen, with what is around it. */
    void reveal(int row) {
        int margin = Math.min(getVisibleRect().height / 3, 6 * rowHeight());
        scrollRectToVisible(new Rectangle(0, ladder.scale().y(row) - margin, 1, 2 * margin));
    }

    /** Puts a row near the upper edge. */
    void revealFrom(int row) {
        int top = ladder.scale().y(row) - 2 * rowHeight();
        scrollRectToVisible(new Rectangle(0, top, 1, getVisibleRect().height));
    }

    private LadderPainter painter(double width) {
        return new LadderPainter(ladder, LadderLayout.of(width), rowHeight());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Rectangle clip = g.getClipBounds();
        g.setColor(Palette.paper());
        g.fill(clip);
        paint(g, clip.y, clip.y + clip.height, getWidth());
        g.dispose();
    }

    /** Draws what lies between two heights. */
    void paint(Graphics2D g, int top, int bottom, int width) {
        if (ladder != null) {
            painter(width)
                    .paint(
                            g,
                            top,
                            bottom,
                            Session.row(ladder.log(), workspace.selection().packet()));
        }
    }

    /** Row of the arrow under the pointer, or -1. */
    private int rowAt(MouseEvent event) {
        if (ladder == null) {
            return -1;
        }
        LadderLayout layout = LadderLayout.of(getWidth());
        LadderPainter painter = painter(getWidth());
        boolean between = event.getX() > layout.client() && event.getX() < layout.server();
        int nearest = -1;
        double least = REACH_PIXELS;
        int last = painter.last(event.getY() + REACH_PIXELS);
        for (int row = painter.first(event.getY() - REACH_PIXELS); row < last; row++) {
            double distance = between
                    ? painter.arrow(row).distance(event.getX(), event.getY())
                    : Math.abs(ladder.scale().y(row) - event.getY());
            if (distance < least) {
                least = distance;
                nearest = row;
            }
        }
        return nearest;
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        int row = rowAt(event);
        if (row < 0) {
            return null;
        }
        String way = ladder.legs().known()
                ? "about " + Durations.text(ladder.legs().wholeNs()) + " on its way"
                : "how long it travelled is not known";
        String notes = ladder.words().notes(row);
        return "<html>" + ladder.words().heading(row) + "<br>" + ladder.words().bytes(row) + " · " + way
                + (notes.isEmpty() ? "" : "<br>" + notes) + "</html>";
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(480, ladder == null ? 10 : ladder.scale().height());
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return new Dimension(480, 300);
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle seen, int orientation, int direction) {
        return orientation == SwingConstants.VERTICAL ? 2 * rowHeight() : 20;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle seen, int orientation, int direction) {
        return Math.max(rowHeight(), seen.height - 2 * rowHeight());
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() != null && getPreferredSize().height < getParent().getHeight();
    }
}
