package org.wirelapse.analysis.congestion;

import java.util.Arrays;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.tcp.TcpAnalysis;
import org.wirelapse.analysis.tcp.Vantage;

/**
 * Bytes in flight and the receiver's window of one direction over time, as the sender saw them: one entry per change, columns of equal
 * length, times rising. Immutable.
 *
 * <p>Away from the sender an acknowledgement passes the tap before the sender knows of it, and what the sender then releases passes the tap
 * a whole loop (tap to sender and back) later. So acknowledgements count from that moment on; at the sender itself the loop is 0.
 */
public final class WindowSeries {
    private final Direction direction;
    /** Time from the tap to the sender and back, -1 where unknown. */
    private final long loopNs;

    private final long delayNs;
    private int size;
    private long[] times;
    private long[] flights;
    private long[] windows;

    private long sent;
    private long acknowledged;
    private long window = -1;

    private WindowSeries(Direction direction, long loopNs, int capacity) {
        this.direction = direction;
        this.loopNs = loopNs;
        delayNs = Math.max(0, loopNs);
        times = new long[capacity];
        flights = new long[capacity];
        windows = new long[capacity];
    }

    /** As the sender saw it, as far as the vantage point is known. */
    public static WindowSeries of(TcpAnalysis tcp, Direction direction) {
        Vantage vantage = tcp.facts().vantage();
        boolean known = vantage.loopNs(direction.sender()) >= 0;
        return of(tcp.segments(), direction, known ? vantage.delayNs(direction.sender()) : -1);
    }

    /** As the tap saw it. */
    public static WindowSeries of(Segments segments, Direction direction) {
        return of(segments, direction, -1);
    }

    private static WindowSeries of(Segments segments, Direction direction, long loopNs) {
        WindowSeries series = new WindowSeries(direction, loopNs, segments.size());
        int ack = 0;
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) == direction) {
                ack = series.learn(segments, ack, row, segments.timeNs(row));
                series.send(segments, row);
            }
        }
        series.learn(segments, ack, segments.size(), Long.MAX_VALUE);
        series.trim();
        return series;
    }

    /** Takes in the acknowledgements that the sender knew when it sent what passed the tap at a time; returns the first row it did not. */
    private int learn(Segments segments, int from, int before, long timeNs) {
        int row = from;
        for (; row < before && segments.timeNs(row) <= timeNs - delayNs; row++) {
            boolean answers = segments.direction(row) != direction && segments.acknowledged(row) >= 0;
            if (answers && !segments.log().rst(row)) {
                acknowledged = Math.max(acknowledged, segments.acknowledged(row));
                window = segments.windowBytes(row);
                add(segments.timeNs(row) + delayNs);
            }
        }
        return row;
    }

    private void send(Segments segments, int row) {
        sent = Math.max(sent, segments.end(row));
        add(segments.timeNs(row));
    }

    private void add(long timeNs) {
        // Bytes that the capture missed are known by their acknowledgement; then nothing seen is in flight.
        long flight = Math.max(0, sent - acknowledged);
        if (size > 0 && flights[size - 1] == flight && windows[size - 1] == window) {
            return;
        }
        times[size] = timeNs;
        flights[size] = flight;
        windows[size] = window;
        size++;
    }

    private void trim() {
        times = Arrays.copyOf(times, size);
        flights = Arrays.copyOf(flights, size);
        windows = Arrays.copyOf(windows, size);
    }

    /** The direction of the data. */
    public Direction direction() {
        return direction;
    }

    /** Number of entries. */
    public int size() {
        return size;
    }

    /** From when on an entry holds, ns since the capture's start: when what the sender does by then passes the tap. */
    public long timeNs(int index) {
        return times[index];
    }

    /** The same at the sender's own time, taking both ways of the loop for equally long; -1 where the loop is not known. */
    public long senderTimeNs(int index) {
        return loopNs < 0 ? -1 : times[index] - loopNs / 2;
    }

    /** Bytes sent and not acknowledged (SND.NXT − SND.UNA of RFC 9293 §3.3.1). */
    public long flightBytes(int index) {
        return flights[index];
    }

    /** Window that the receiver announced last, in bytes; -1 before it announced any. */
    public long receiveWindowBytes(int index) {
        return windows[index];
    }
}
