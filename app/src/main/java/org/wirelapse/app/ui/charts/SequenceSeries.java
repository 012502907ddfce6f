package org.wirelapse.app.ui.charts;

import static org.wirelapse.app.ui.charts.Series.Look.CROSSES;
import static org.wirelapse.app.ui.charts.Series.Look.DIAMONDS;
import static org.wirelapse.app.ui.charts.Series.Look.LETTERS;
import static org.wirelapse.app.ui.charts.Series.Look.SPANS;
import static org.wirelapse.app.ui.charts.Series.Look.STEPS;
import static org.wirelapse.app.ui.charts.Series.Look.TICKS;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.wirelapse.analysis.ConnectionDetail;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.Note;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.wire.DecodedSegment;

/** The time–sequence chart of one direction, after tcptrace: its data, and what the other side acknowledged and allowed. */
final class SequenceSeries {
    private final Segments segments;
    private final Direction direction;

    private SequenceSeries(Segments segments, Direction direction) {
        this.segments = segments;
        this.direction = direction;
    }

    /** All series, those behind first. */
    static ChartContent of(ConnectionDetail detail, Direction direction) {
        SequenceSeries sequence = new SequenceSeries(detail.tcp().segments(), direction);
        return ChartContent.of(sequence.all());
    }

    private List<Series> all() {
        return List.of(
                new Series(
                        "window edge",
                        "The highest byte that the receiver allows: acknowledgement plus window",
                        "chart.window",
                        STEPS,
                        false,
                        curve(this::acknowledges, row -> segments.acknowledged(row) + segments.windowBytes(row))),
                Series.line(
                        "acknowledged",
                        "Bytes below this line the receiver has acknowledged",
                        "chart.ack",
                        curve(this::acknowledges, segments::acknowledged)),
                Series.marks(
                        "duplicate ACK",
                        "An acknowledgement repeated while data is outstanding: a later segment has arrived before this one",
                        "chart.ack",
                        TICKS,
                        curve(
                                row -> acknowledges(row) && segments.has(row, Note.DUPLICATE_ACK),
                                segments::acknowledged)),
                Series.marks(
                        "selective ACK",
                        "Bytes beyond a hole that have arrived (SACK), as each acknowledgement reports them; below the"
                                + " acknowledged line they arrived twice",
                        "chart.sack",
                        SPANS,
                        SackCurve.of(segments, direction)),
                new Series(
                        "data",
                        "One upright line a segment, from its first byte to its last",
                        "chart.data",
                        SPANS,
                        true,
                        SegmentCurve.spans(segments, this::carries, segments::start, segments::end)),
                Series.marks(
                        "push",
                        "The sender asks to hand the bytes on: the end of a write",
                        "chart.data",
                        DIAMONDS,
                        curve(row -> carries(row) && pushes(row), segments::end)),
                marked("Retransmitted", "Its bytes had been sent before", Note.RETRANSMISSION),
                marked("Out of order", "Displaced on its way, not sent again", Note.REORDERED),
                marked("Probe of a closed window", "Asks for the window", Note.ZERO_WINDOW_PROBE),
                marked("Keep-alive", "Asks whether the other side is still there", Note.KEEP_ALIVE),
                marked("Doubled", "The same packet once more, by the network or the capture", Note.DUPLICATE),
                letters(
                        "Zero window",
                        "The receiver's buffer is full: it allows nothing more",
                        row -> acknowledges(row) && segments.has(row, Note.ZERO_WINDOW),
                        segments::acknowledged),
                letters(
                        "SYN",
                        "Asks for the connection",
                        row -> segments.direction(row) == direction
                                && segments.log().syn(row),
                        segments::start),
                letters(
                        "FIN",
                        "The sender has nothing more to send",
                        row -> segments.direction(row) == direction
                                && segments.log().fin(row),
                        segments::end),
                Series.marks(
                        "reset",
                        "The connection is broken off",
                        "chart.mark",
                        CROSSES,
                        curve(
                                row -> segments.direction(row) == direction
                                        && segments.log().rst(row),
                                segments::start)));
    }

    private Series marked(String name, String meaning, Note note) {
        return letters(
                name, meaning, row -> segments.direction(row) == direction && segments.has(row, note), segments::end);
    }

    private Series letters(String name, String meaning, IntPredicate pass, IntToDoubleFunction height) {
        return Series.marks(name, meaning, "chart.mark", LETTERS, curve(pass, height));
    }

    private Curve curve(IntPredicate pass, IntToDoubleFunction value) {
        return SegmentCurve.values(segments, pass, value);
    }

    private boolean carries(int row) {
        return segments.direction(row) == direction && segments.log().payloadLength(row) > 0;
    }

    private boolean pushes(int row) {
        return (segments.log().flags(row) & DecodedSegment.PSH) != 0;
    }

    private boolean acknowledges(int row) {
        return segments.direction(row) != direction
                && segments.acknowledged(row) >= 0
                && !segments.log().rst(row);
    }
}
