package org.wirelapse.app.ui.charts;

import java.util.function.BiFunction;
import org.wirelapse.analysis.ConnectionDetail;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.app.ui.session.TimeRange;

/** What a chart can show of one direction. */
enum ChartKind {
    SEQUENCE("Sequence", "stream offset", Quantity.OFFSET, SequenceSeries::of),
    WINDOW("Window", "bytes", Quantity.BYTES, WindowCurves::of),
    ROUND_TRIP("Round trip", "round trip", Quantity.DURATION, RoundTripCurves::of),
    THROUGHPUT("Throughput", "rate", Quantity.BIT_RATE, RateCurve::of);

    private final String title;
    private final String axisTitle;
    private final Quantity quantity;
    private final BiFunction<ConnectionDetail, Direction, ChartContent> content;

    ChartKind(
            String title,
            String axisTitle,
            Quantity quantity,
            BiFunction<ConnectionDetail, Direction, ChartContent> content) {
        this.title = title;
        this.axisTitle = axisTitle;
        this.quantity = quantity;
        this.content = content;
    }

    /** A word or two, before "chart". */
    String title() {
        return title;
    }

    /** What stands at the vertical axis while one looks through a window. */
    String axisTitle(TimeRange range, int columns) {
        return this == THROUGHPUT
                ? axisTitle + ", mean of " + Durations.text(RateCurve.intervalNs(range, columns))
                : axisTitle;
    }

    /** What heights mean. */
    Quantity quantity() {
        return quantity;
    }

    /** Computes it; walks over all segments, so not for the event thread. */
    ChartContent content(ConnectionDetail detail, Direction direction) {
        return content.apply(detail, direction);
    }
}
