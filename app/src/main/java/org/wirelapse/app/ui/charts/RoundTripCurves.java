package org.wirelapse.app.ui.charts;

import static org.wirelapse.app.ui.charts.Series.Look.DASHES;
import static org.wirelapse.app.ui.charts.Series.Look.DOTS;
import static org.wirelapse.app.ui.charts.Series.Look.RINGS;
import static org.wirelapse.app.ui.charts.Series.Look.STEPS;

import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.wirelapse.analysis.ConnectionDetail;
import org.wirelapse.analysis.congestion.RoundTripSeries;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.RttSamples;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.tcp.TcpAnalysis;
import org.wirelapse.analysis.unit.Durations;

/** The round-trip chart of one direction's data: the samples, and what its sender made of them. */
final class RoundTripCurves {
    private RoundTripCurves() {}

    /** All series, those behind first. */
    static ChartContent of(ConnectionDetail detail, Direction direction) {
        TcpAnalysis tcp = detail.tcp();
        RoundTripSeries sender = RoundTripSeries.of(tcp, direction);
        List<Series> series = List.of(
                new Series(
                        "RTO",
                        "Retransmission timeout of the sender (RFC 6298, with the least variation of 200 ms that Linux takes)",
                        "chart.mark",
                        STEPS,
                        false,
                        new Column(sender, sender::timeoutNs)),
                new Series(
                        "smallest",
                        "The smallest round trip so far: the distance, without queues",
                        "chart.ack",
                        DASHES,
                        true,
                        new Column(sender, sender::leastNs)),
                Series.line(
                        "SRTT",
                        "Round trip as the sender had smoothed it (RFC 6298 §2.3)",
                        "chart.congestion",
                        new Column(sender, sender::smoothedNs)),
                new Series(
                        "ambiguous",
                        "The bytes were sent more than once, and the ACK does not tell which copy it means: the sender must"
                                + " not count it (Karn, RFC 6298 §3)",
                        "chart.data",
                        RINGS,
                        true,
                        samples(tcp, direction, true)),
                new Series(
                        "sample",
                        "From a segment to the first ACK that covers it, at the tap",
                        "chart.data",
                        DOTS,
                        true,
                        samples(tcp, direction, false)));
        return new ChartContent(series, List.of(), note(tcp, direction));
    }

    private static String note(TcpAnalysis tcp, Direction direction) {
        long loop = tcp.facts().vantage().delayNs(direction.sender());
        return loop <= 0 ? "" : "lines with " + Durations.text(loop) + " from the tap to the sender and back";
    }

    private static Curve samples(TcpAnalysis tcp, Direction direction, boolean ambiguous) {
        RttSamples samples = tcp.rttSamples(direction);
        int[] chosen = IntStream.range(0, samples.size())
                .filter(i -> samples.ambiguous()[i] == ambiguous)
                .toArray();
        return new Samples(tcp.segments(), samples, chosen);
    }

    /** Some samples, at the time of their acknowledgement. */
    private record Samples(Segments segments, RttSamples samples, int[] chosen) implements Curve {
        @Override
        public int size() {
            return chosen.length;
        }

        @Override
        public long timeNs(int index) {
            return segments.timeNs(samples.ackRows()[chosen[index]]);
        }

        @Override
        public double low(int index) {
            return samples.rttNs()[chosen[index]];
        }

        @Override
        public double high(int index) {
            return low(index);
        }
    }

    /** One column of what the sender knew. */
    private record Column(RoundTripSeries sender, IntToLongFunction value) implements Curve {
        @Override
        public int size() {
            return sender.size();
        }

        @Override
        public long timeNs(int index) {
            return sender.timeNs(index);
        }

        @Override
        public double low(int index) {
            return value.applyAsLong(index);
        }

        @Override
        public double high(int index) {
            return low(index);
        }
    }
}
