package org.wirelapse.app.ui.charts;

import static org.wirelapse.app.ui.charts.Series.Look.STEPS;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.wirelapse.analysis.congestion.WindowSeries;

/** The window chart of one direction: what was in flight, and how much the receiver allowed. */
final class WindowCurves {
    private WindowCurves() {}

    /** All series, those behind first. */
    static List<Series> of(WindowSeries windows) {
        return List.of(
                new Series(
                        "receive window",
                        "How much the receiver allows to be in flight",
                        "chart.window",
                        STEPS,
                        false,
                        new Column(windows, firstKnown(windows), windows::receiveWindowBytes)),
                new Series(
                        "in flight",
                        "Bytes sent and neither acknowledged nor taken for lost, as the sender counted them",
                        "chart.flight",
                        STEPS,
                        true,
                        new Column(windows, 0, windows::flightBytes)));
    }

    private static int firstKnown(WindowSeries windows) {
        int first = 0;
        while (first < windows.size() && windows.receiveWindowBytes(first) < 0) {
            first++;
        }
        return first;
    }

    /**
     * One column of the windows as a curve.
     *
     * @param windows the columns
     * @param first the first entry of which the value is known
     * @param value the chosen one
     */
    private record Column(WindowSeries windows, int first, IntToDoubleFunction value) implements Curve {
        @Override
        public int size() {
            return windows.size() - first;
        }

        @Override
        public long timeNs(int index) {
            return windows.timeNs(first + index);
        }

        @Override
        public double low(int index) {
            return value.applyAsDouble(first + index);
        }

        @Override
        public double high(int index) {
            return value.applyAsDouble(first + index);
        }
    }
}
