package org.wirelapse.app.ui.charts;

import static org.wirelapse.analysis.congestion.EstimateConfidence.HEURISTIC;
import static org.wirelapse.analysis.congestion.EstimateConfidence.STRONG;
import static org.wirelapse.app.ui.charts.Series.Look.BAND;
import static org.wirelapse.app.ui.charts.Series.Look.DASHES;
import static org.wirelapse.app.ui.charts.Series.Look.FINE;
import static org.wirelapse.app.ui.charts.Series.Look.STEPS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.wirelapse.analysis.ConnectionDetail;
import org.wirelapse.analysis.congestion.CongestionAnalysis;
import org.wirelapse.analysis.congestion.EstimateConfidence;
import org.wirelapse.analysis.congestion.WindowSeries;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.report.CongestionWords;

/** The window chart of one direction: what was in flight, what the sender allowed itself, and what the receiver allowed. */
final class WindowCurves {
    private WindowCurves() {}

    /** All series, those behind first, and what the sender was doing as strips. */
    static ChartContent of(ConnectionDetail detail, Direction direction) {
        CongestionAnalysis congestion = detail.congestion(direction);
        WindowSeries windows = congestion.series();
        List<Series> series = new ArrayList<>(lines(windows));
        series.addAll(LossMarks.of(detail.tcp(), direction, windows));
        return new ChartContent(series, WindowStrips.of(windows, direction), CongestionWords.of(congestion.facts()));
    }

    private static List<Series> lines(WindowSeries windows) {
        return List.of(
                new Series(
                        "bounds",
                        "The congestion window was not smaller and not larger than this; the wider, the less is known",
                        "chart.congestion",
                        BAND,
                        false,
                        new Column(
                                windows,
                                i -> windows.congestionWindowHighBytes(i) < 0
                                        ? -1
                                        : windows.congestionWindowLowBytes(i),
                                windows::congestionWindowHighBytes)),
                new Series(
                        "receive window",
                        "How much the receiver allows to be in flight",
                        "chart.window",
                        STEPS,
                        false,
                        new Column(windows, windows::receiveWindowBytes)),
                new Series(
                        "ssthresh",
                        "Slow-start threshold: below it the congestion window grows fast, above it slowly",
                        "chart.threshold",
                        DASHES,
                        false,
                        new Column(windows, windows::slowStartThresholdBytes)),
                new Series(
                        "guessed window",
                        "The congestion window as a best guess: the sender did not show it lately, or the capture lacks what its rules need",
                        "chart.congestion",
                        DASHES,
                        true,
                        estimate(windows, HEURISTIC)),
                Series.line(
                        "congestion window",
                        "How much the sender allows itself to have in flight: its documented rules replayed on what was seen, and"
                                + " lately confirmed by what it sent",
                        "chart.congestion",
                        estimate(windows, STRONG)),
                new Series(
                        "in flight",
                        "Bytes sent and neither acknowledged nor taken for lost, as the sender counted them",
                        "chart.flight",
                        FINE,
                        true,
                        new Column(windows, windows::flightBytes)));
    }

    private static Curve estimate(WindowSeries windows, EstimateConfidence confidence) {
        return new Column(windows, i -> windows.confidence(i) == confidence ? windows.congestionWindowBytes(i) : -1);
    }

    /**
     * Two columns of the windows as a curve.
     *
     * @param windows the columns
     * @param lower lower end, negative where not known
     * @param upper upper end, negative where not known
     */
    private record Column(WindowSeries windows, IntToLongFunction lower, IntToLongFunction upper) implements Curve {
        Column(WindowSeries windows, IntToLongFunction value) {
            this(windows, value, value);
        }

        @Override
        public int size() {
            return windows.size();
        }

        @Override
        public long timeNs(int index) {
            return windows.timeNs(index);
        }

        @Override
        public double low(int index) {
            return known(lower.applyAsLong(index));
        }

        @Override
        public double high(int index) {
            return known(upper.applyAsLong(index));
        }

        private static double known(long bytes) {
            return bytes < 0 ? Double.NaN : bytes;
        }
    }
}
