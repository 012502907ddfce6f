package org.wirelapse.app.ui.charts;

import static org.wirelapse.app.ui.charts.Series.Look.BAND;

import java.util.List;
import org.wirelapse.analysis.ConnectionDetail;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.tcp.Throughput;
import org.wirelapse.app.ui.session.TimeRange;

/**
 * Mean rates of intervals that are as long as the window through which one looks asks for. Intervals begin at multiples of their length,
 * so that they stay where they are while one pans.
 */
final class RateCurve implements Curve {
    private static final int PIXELS = 4;
    /** Shorter ones would show single packets as rates. */
    private static final long SHORTEST_NS = 1_000_000;
    /** Where nobody looks closer. */
    private static final int OVERALL = 100;

    private final Throughput throughput;
    private final boolean fromZero;
    private final long intervalNs;
    private final long first;
    private final int size;

    private RateCurve(Throughput throughput, boolean fromZero, long startNs, long endNs, long intervalNs) {
        this.throughput = throughput;
        this.fromZero = fromZero;
        this.intervalNs = intervalNs;
        first = Math.floorDiv(Math.max(startNs, throughput.firstNs()), intervalNs) - 1;
        long last = Math.floorDiv(Math.min(endNs, throughput.lastNs()), intervalNs) + 2;
        size = throughput.isEmpty() ? 0 : (int) Math.max(0, Math.min(Integer.MAX_VALUE, last - first));
    }

    /** The throughput chart of one direction, series behind first. */
    static ChartContent of(ConnectionDetail detail, Direction direction) {
        Segments segments = detail.tcp().segments();
        return ChartContent.of(List.of(
                new Series(
                        "goodput",
                        "Payload that passed for the first time",
                        "chart.congestion",
                        BAND,
                        true,
                        overall(Throughput.goodput(segments, direction), true)),
                Series.line(
                        "on the wire",
                        "All that passed, with headers and repeats",
                        "chart.window",
                        overall(Throughput.wire(segments, direction), false)),
                Series.line(
                        "acknowledged",
                        "Payload that the receiver acknowledged",
                        "chart.ack",
                        overall(Throughput.acknowledged(segments, direction), false))));
    }

    private static RateCurve overall(Throughput throughput, boolean fromZero) {
        TimeRange life = new TimeRange(throughput.firstNs(), throughput.lastNs());
        return new RateCurve(throughput, fromZero, life.startNs(), life.endNs(), intervalNs(life, OVERALL));
    }

    /** Length of the intervals in a window: 1, 2 or 5 of a power of ten, some pixels wide. */
    static long intervalNs(TimeRange range, int columns) {
        double wanted = Math.max(SHORTEST_NS, (double) range.lengthNs() / Math.max(1, columns) * PIXELS);
        long power = SHORTEST_NS;
        while (power * 10 <= wanted) {
            power *= 10;
        }
        return wanted <= power ? power : wanted <= 2 * power ? 2 * power : wanted <= 5 * power ? 5 * power : 10 * power;
    }

    @Override
    public Curve seen(TimeRange range, int columns) {
        return new RateCurve(throughput, fromZero, range.startNs(), range.endNs(), intervalNs(range, columns));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long timeNs(int index) {
        return (first + index) * intervalNs;
    }

    @Override
    public double low(int index) {
        return fromZero ? 0 : high(index);
    }

    @Override
    public double high(int index) {
        return throughput.bitsPerSecond(timeNs(index), timeNs(index) + intervalNs);
    }
}
