package org.wirelapse.app.ui.charts;

import java.util.EnumMap;
import java.util.Map;
import javax.swing.JComponent;
import org.wirelapse.app.ui.session.Workspace;

/** All charts of the window: one of each kind that follows the selection, and those that are pinned. */
public final class ChartDeck {
    private final Map<ChartKind, TimeChart> charts = new EnumMap<>(ChartKind.class);
    private final PinBoard board;
    private final MarkSteps marks;
    private boolean ruling;

    /**
     * Makes the charts.
     *
     * @param views the views above the pinned charts, to which the caller adds the charts
     */
    public ChartDeck(Workspace workspace, JComponent views) {
        board = new PinBoard(workspace, views);
        marks = new MarkSteps(workspace);
        for (ChartKind kind : ChartKind.values()) {
            charts.put(kind, TimeChart.following(workspace, kind, board::pin));
        }
    }

    /** Sequence numbers over time. */
    public TimeChart sequence() {
        return charts.get(ChartKind.SEQUENCE);
    }

    /** Flight and windows over time. */
    public TimeChart window() {
        return charts.get(ChartKind.WINDOW);
    }

    /** Round trips over time. */
    public TimeChart roundTrip() {
        return charts.get(ChartKind.ROUND_TRIP);
    }

    /** Rates over time. */
    public TimeChart throughput() {
        return charts.get(ChartKind.THROUGHPUT);
    }

    /** The views with the pinned charts below. */
    public JComponent board() {
        return board;
    }

    /** Shows the other direction in all charts that follow the selection. */
    public void reverse() {
        charts.values().forEach(TimeChart::reverse);
    }

    /** Switches the ruler on or off in all of them. */
    public void toggleRuler() {
        ruling = !ruling;
        charts.values().forEach(chart -> chart.rule(ruling));
    }

    /** True while the ruler is on. */
    public boolean ruling() {
        return ruling;
    }

    /** Selects the packet of the next mark or stall (1) or the one before (-1). */
    public void stepMark(int by) {
        marks.step(by);
    }
}
