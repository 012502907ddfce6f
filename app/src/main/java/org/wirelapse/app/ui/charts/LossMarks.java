package org.wirelapse.app.ui.charts;

import static org.wirelapse.analysis.tcp.Retransmission.Trigger.FAST;
import static org.wirelapse.analysis.tcp.Retransmission.Trigger.RACK;
import static org.wirelapse.analysis.tcp.Retransmission.Trigger.RTO;
import static org.wirelapse.analysis.tcp.Retransmission.Trigger.SYN;
import static org.wirelapse.analysis.tcp.Retransmission.Trigger.TLP;
import static org.wirelapse.analysis.tcp.Retransmission.Trigger.UNKNOWN;

import java.util.List;
import java.util.function.Predicate;
import org.wirelapse.analysis.congestion.WindowSeries;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.Note;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.tcp.TcpAnalysis;
import org.wirelapse.app.ui.session.Session;

/** Losses and what looked like them, by kind, as letters on the line of what was in flight. */
final class LossMarks {
    private final TcpAnalysis tcp;
    private final Direction direction;
    private final WindowSeries windows;

    private LossMarks(TcpAnalysis tcp, Direction direction, WindowSeries windows) {
        this.tcp = tcp;
        this.direction = direction;
        this.windows = windows;
    }

    static List<Series> of(TcpAnalysis tcp, Direction direction, WindowSeries windows) {
        LossMarks marks = new LossMarks(tcp, direction, windows);
        return List.of(
                marks.repeats(
                        "Fast retransmission",
                        "Sent again because acknowledgements told of a loss",
                        repeat -> repeat.trigger() == FAST || repeat.trigger() == RACK),
                marks.repeats(
                        "Timeout",
                        "Sent again after the retransmission timer",
                        repeat -> repeat.trigger() == RTO || repeat.trigger() == SYN),
                marks.repeats(
                        "Probe of the tail",
                        "Sent again to learn whether the last segments were lost",
                        repeat -> repeat.trigger() == TLP),
                marks.repeats("? repeat", "Sent again for a reason not known", repeat -> repeat.trigger() == UNKNOWN),
                marks.needless(),
                marks.closed());
    }

    private Series repeats(String name, String meaning, Predicate<Retransmission> kind) {
        return marks(name, meaning, rows(kind.and(repeat -> repeat.verdict() != Retransmission.Verdict.SPURIOUS)));
    }

    private Series needless() {
        return marks(
                "Needless repeat",
                "Sent again although the first copy had arrived",
                rows(repeat -> repeat.verdict() == Retransmission.Verdict.SPURIOUS));
    }

    private Series closed() {
        Segments segments = tcp.segments();
        Curve curve = SegmentCurve.values(
                segments,
                row -> segments.direction(row) != direction && segments.has(row, Note.ZERO_WINDOW),
                this::flight);
        return Series.marks(
                "Zero window", "The receiver allows nothing more", "chart.mark", Series.Look.LETTERS, curve);
    }

    private Series marks(String name, String meaning, int[] rows) {
        Curve curve = SegmentCurve.values(tcp.segments(), rows, this::flight);
        return Series.marks(name, meaning, "chart.mark", Series.Look.LETTERS, curve);
    }

    private int[] rows(Predicate<Retransmission> kind) {
        return tcp.facts().direction(direction).retransmissions().stream()
                .filter(kind)
                .mapToInt(repeat -> Session.row(tcp.segments().log(), repeat.packet()))
                .filter(row -> row >= 0)
                .toArray();
    }

    /** What was in flight when a segment passed, 0 where not known. */
    private double flight(int row) {
        long ns = tcp.segments().timeNs(row);
        int low = 0;
        int high = windows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (windows.timeNs(middle) <= ns) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : windows.flightBytes(low - 1);
    }
}
