package org.wirelapse.app.ui.charts;

import static org.wirelapse.app.ui.charts.Series.Look.LETTERS;
import static org.wirelapse.app.ui.charts.Series.Look.SPANS;
import static org.wirelapse.app.ui.charts.Series.Look.STEPS;

import java.util.List;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.Note;
import org.wirelapse.analysis.tcp.Segments;

/** The time–sequence chart of one direction, after tcptrace: its data, and what the other side acknowledged and allowed. */
final class SequenceSeries {
    private SequenceSeries() {}

    /** All series, those behind first. */
    static List<Series> of(Segments segments, Direction direction) {
        return List.of(
                new Series(
                        "window edge",
                        "The highest byte that the receiver allows: acknowledgement plus window",
                        "chart.window",
                        STEPS,
                        false,
                        SegmentCurve.values(
                                segments,
                                row -> acknowledges(segments, direction, row),
                                row -> segments.acknowledged(row) + segments.windowBytes(row))),
                new Series(
                        "acknowledged",
                        "Bytes below this line the receiver has acknowledged",
                        "chart.ack",
                        STEPS,
                        true,
                        SegmentCurve.values(
                                segments, row -> acknowledges(segments, direction, row), segments::acknowledged)),
                new Series(
                        "data",
                        "One upright line a segment, from its first byte to its last",
                        "chart.data",
                        SPANS,
                        true,
                        SegmentCurve.spans(
                                segments, row -> carries(segments, direction, row), segments::start, segments::end)),
                marks(segments, direction, "Retransmitted", "Its bytes had been sent before", Note.RETRANSMISSION),
                marks(segments, direction, "Out of order", "Displaced on its way, not sent again", Note.REORDERED),
                marks(segments, direction, "Probe of a closed window", "Asks for the window", Note.ZERO_WINDOW_PROBE),
                new Series(
                        "Zero window",
                        "The receiver's buffer is full: it allows nothing more",
                        "chart.mark",
                        LETTERS,
                        false,
                        SegmentCurve.values(
                                segments,
                                row -> acknowledges(segments, direction, row) && segments.has(row, Note.ZERO_WINDOW),
                                segments::acknowledged)));
    }

    private static Series marks(Segments segments, Direction direction, String name, String meaning, Note note) {
        return new Series(
                name,
                meaning,
                "chart.mark",
                LETTERS,
                false,
                SegmentCurve.values(
                        segments,
                        row -> segments.direction(row) == direction && segments.has(row, note),
                        segments::end));
    }

    private static boolean carries(Segments segments, Direction direction, int row) {
        return segments.direction(row) == direction && segments.log().payloadLength(row) > 0;
    }

    private static boolean acknowledges(Segments segments, Direction direction, int row) {
        return segments.direction(row) != direction
                && segments.acknowledged(row) >= 0
                && !segments.log().rst(row);
    }
}
