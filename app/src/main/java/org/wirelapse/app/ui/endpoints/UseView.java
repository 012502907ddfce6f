package org.wirelapse.app.ui.endpoints;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseEvent;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Locale;
import javax.swing.JPanel;
import javax.swing.ToolTipManager;
import org.wirelapse.analysis.traffic.Concurrency;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.app.ui.session.TimeAxis;
import org.wirelapse.app.ui.session.TimeScale;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.session.WorkspaceListener;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Pixels;

/** Draws open connections (a full line) and TIME_WAIT (a dashed one) over the time that all panels share. */
final class UseView extends JPanel implements WorkspaceListener {
    private static final int PADDING = 8;
    private static final BasicStroke FULL = new BasicStroke(1.6f);
    private static final BasicStroke DASHED =
            new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 3}, 0);

    private final transient Workspace workspace;
    private transient UseOverTime use;
    /** The highest number that shows. */
    private int most = 1;

    UseView(Workspace workspace) {
        this.workspace = workspace;
        setName("endpointUse");
        getAccessibleContext().setAccessibleName("Open connections and TIME_WAIT over time");
        ToolTipManager.sharedInstance().registerComponent(this);
        workspace.addListener(this);
    }

    /** Shows another one, or none where null. */
    void show(UseOverTime wanted) {
        use = wanted;
        most = wanted == null
                ? 1
                : Math.max(1, Math.max(wanted.open().most(), wanted.timeWait().most()));
        repaint();
    }

    @Override
    public void rangeChanged() {
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(Pixels.of(400), Pixels.of(150));
    }

    /** Room for the numbers beside the lines. */
    private int left() {
        int number = getFontMetrics(Palette.smallFont()).stringWidth(String.valueOf(most));
        return Math.max(Pixels.of(40), number + 2 * PADDING);
    }

    /** Where the lines end and the time axis begins. */
    private int bottom() {
        return getHeight() - Pixels.of(24);
    }

    private TimeScale scale() {
        return new TimeScale(workspace.range(), left(), getWidth() - left() - PADDING);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Palette.paper());
        g.fillRect(0, 0, getWidth(), getHeight());
        if (use != null) {
            int top = PADDING + paintLegend(g);
            paintGrid(g, top);
            paint(g, use.timeWait(), top, Palette.named("chart.mark"), DASHED);
            paint(g, use.open(), top, Palette.named("chart.flight"), FULL);
        }
        g.dispose();
    }

    private int paintLegend(Graphics2D g) {
        g.setFont(Palette.smallFont());
        FontMetrics metrics = g.getFontMetrics();
        int x = PADDING;
        x = paintEntry(g, x, metrics, "open at once, up to " + use.open().most(), Palette.named("chart.flight"), FULL);
        paintEntry(g, x, metrics, "TIME_WAIT, up to " + use.timeWait().most(), Palette.named("chart.mark"), DASHED);
        return metrics.getHeight() + 4;
    }

    private static int paintEntry(
            Graphics2D g, int x, FontMetrics metrics, String words, Color colour, BasicStroke stroke) {
        int y = PADDING + metrics.getHeight() / 2;
        g.setColor(colour);
        g.setStroke(stroke);
        g.draw(new Line2D.Double(x, y, x + 22.0, y));
        g.setColor(Palette.ink());
        g.drawString(words, x + 28, PADDING + metrics.getAscent());
        return x + 28 + metrics.stringWidth(words) + 20;
    }

    private double y(int count, int top) {
        return bottom() - (bottom() - top) * (double) count / most;
    }

    private void paintGrid(Graphics2D g, int top) {
        g.setFont(Palette.smallFont());
        g.setStroke(new BasicStroke(1));
        FontMetrics metrics = g.getFontMetrics();
        for (int count : new int[] {0, most}) {
            double y = y(count, top);
            String number = String.valueOf(count);
            g.setColor(Palette.named("chart.grid"));
            g.draw(new Line2D.Double(left(), y, getWidth() - PADDING, y));
            g.setColor(Palette.faintInk());
            g.drawString(number, left() - 6 - metrics.stringWidth(number), (float) y + metrics.getAscent() / 2f - 1);
        }
        TimeAxis.paint(g, scale(), getHeight());
    }

    /** One point a pixel, the most that held within it: a peak of a moment shows at any zoom. */
    private void paint(Graphics2D g, Concurrency steps, int top, Color colour, BasicStroke stroke) {
        TimeScale scale = scale();
        Path2D path = new Path2D.Double();
        int left = left();
        for (int x = left; x < getWidth() - PADDING; x++) {
            double y = y(steps.most(scale.ns(x), scale.ns(x + 1.0)), top);
            if (x == left) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        g.setColor(colour);
        g.setStroke(stroke);
        g.draw(path);
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        if (use == null) {
            return null;
        }
        long from = scale().ns(event.getX());
        long to = scale().ns(event.getX() + 1.0);
        return String.format(
                Locale.ROOT,
                "At %s: %d open, %d in TIME_WAIT",
                Durations.text(Math.max(0, from)),
                use.open().most(from, to),
                use.timeWait().most(from, to));
    }
}
