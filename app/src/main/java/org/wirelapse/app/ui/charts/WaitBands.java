package org.wirelapse.app.ui.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.analysis.wait.WaitFamily;
import org.wirelapse.app.ui.theme.Palette;

/** The waits of exchanges or turns as pale bands behind a chart, with their letters above. */
final class WaitBands extends AbstractXYAnnotation {
    private static final int PALE = 34;
    private static final double SECOND = 1e9;
    private static final double NARROWEST = 1.5;
    private static final double ROOM_FOR_LETTER = 12;

    private transient List<? extends TiledInterval> exchanges = List.of();

    /** Sets the exchanges or turns to show; true if they are others than before. */
    boolean show(List<? extends TiledInterval> shown) {
        boolean others = !shown.equals(exchanges);
        exchanges = shown;
        return others;
    }

    /** The wait at a time, or null. */
    Wait at(long ns) {
        for (TiledInterval exchange : exchanges) {
            for (Wait wait : exchange.startNs() <= ns && ns <= exchange.endNs() ? exchange.waits() : List.<Wait>of()) {
                if (wait.startNs() <= ns && ns < wait.endNs()) {
                    return wait;
                }
            }
        }
        return null;
    }

    @Override
    public void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int rendererIndex,
            PlotRenderingInfo info) {
        double first = domain.getLowerBound() * SECOND;
        double last = domain.getUpperBound() * SECOND;
        long coveredTo = 0;
        for (TiledInterval exchange : exchanges) {
            if (exchange.endNs() >= first && exchange.startNs() <= last) {
                for (Wait wait : exchange.waits()) {
                    // Bands on bands would be a colour that means nothing: of exchanges at the same time the first is
                    // shown.
                    band(
                            g,
                            plot,
                            area,
                            domain,
                            wait.cause().family(),
                            Math.max(coveredTo, wait.startNs()),
                            wait.endNs());
                }
            }
            coveredTo = Math.max(coveredTo, exchange.endNs());
        }
    }

    private static void band(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            WaitFamily family,
            long startNs,
            long endNs) {
        double from = domain.valueToJava2D(startNs / SECOND, area, plot.getDomainAxisEdge());
        double to = domain.valueToJava2D(endNs / SECOND, area, plot.getDomainAxisEdge());
        from = Math.max(from, area.getMinX());
        to = Math.min(to, area.getMaxX());
        if (to - from < NARROWEST) {
            return;
        }
        g.setColor(Palette.faded(Palette.of(family), PALE));
        g.fill(new Rectangle2D.Double(
                from, area.getY() + MessageLanes.height(), to - from, area.getHeight() - MessageLanes.height()));
        if (to - from >= ROOM_FOR_LETTER) {
            g.setFont(Palette.smallFont());
            g.setColor(Palette.faintInk());
            String letter = String.valueOf(family.letter());
            double x = (from + to - g.getFontMetrics().stringWidth(letter)) / 2;
            g.drawString(
                    letter,
                    (float) x,
                    (float) area.getY()
                            + MessageLanes.height()
                            + g.getFontMetrics().getAscent());
        }
    }
}
