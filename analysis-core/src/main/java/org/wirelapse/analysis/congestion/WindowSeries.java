package org.wirelapse.analysis.congestion;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.TcpAnalysis;

/**
 * What bound one direction's sender over time, in the order in which it happened there: one entry a change, columns of equal length, times
 * rising. Immutable.
 */
public final class WindowSeries {
    private final SeriesColumns columns;

    WindowSeries(SeriesColumns columns) {
        this.columns = columns;
    }

    /** Follows one direction's sender. Costs a replay of the connection. */
    public static WindowSeries of(TcpAnalysis tcp, Direction direction) {
        return CongestionAnalyzer.analyze(tcp, direction).series();
    }

    /** Number of entries. */
    public int size() {
        return columns.size;
    }

    /** Row of the segment that brought the change. */
    public int row(int index) {
        return columns.rows[index];
    }

    /** From when on an entry holds, ns since the capture's start: when what the sender then sent passes the tap. */
    public long timeNs(int index) {
        return columns.times[index] + columns.tapShiftNs;
    }

    /** When it happened at the sender, ns since the capture's start; half the loop tap → sender → tap earlier. */
    public long senderTimeNs(int index) {
        return columns.times[index];
    }

    /** Bytes in flight as the sender counts them: sent and neither acknowledged, SACKed nor taken for lost (the pipe of RFC 6675 §4). */
    public long flightBytes(int index) {
        return columns.flights[index];
    }

    /** Estimate of the congestion window. */
    public long congestionWindowBytes(int index) {
        return bytes(columns.windows[index]);
    }

    /** The congestion window was not smaller than this. */
    public long congestionWindowLowBytes(int index) {
        return bytes(columns.lows[index]);
    }

    /** The congestion window was not larger than this; -1 where nothing bounds it. */
    public long congestionWindowHighBytes(int index) {
        return bytes(columns.highs[index]);
    }

    /** Slow-start threshold, -1 where the sender has none or it is not known. */
    public long slowStartThresholdBytes(int index) {
        return bytes(columns.thresholds[index]);
    }

    /** Window that the receiver had told the sender last, in bytes; -1 before it told any. */
    public long receiveWindowBytes(int index) {
        return columns.receiveWindows[index];
    }

    /** What rule the congestion window followed. */
    public Phase phase(int index) {
        return Phase.of(columns.phases[index]);
    }

    /** What kept the sender from sending more. */
    public Limit limit(int index) {
        return Limit.of(columns.limits[index]);
    }

    /** How far the congestion window and its bounds can be relied on. */
    public EstimateConfidence confidence(int index) {
        return EstimateConfidence.of(columns.confidences[index]);
    }

    /** Takes all estimates for heuristic. */
    WindowSeries distrusted() {
        columns.distrust();
        return this;
    }

    /** True if the slow-start threshold was set when the last entry was made. */
    boolean hasThreshold() {
        return columns.size > 0 && columns.thresholds[columns.size - 1] >= 0;
    }

    private long bytes(int segments) {
        return segments < 0 ? -1 : (long) segments * columns.mss;
    }
}
