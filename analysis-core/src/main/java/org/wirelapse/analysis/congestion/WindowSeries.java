package org.wirelapse.analysis.congestion;

import java.util.Arrays;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.Segments;

/**
 * Bytes in flight and the receiver's window of one direction over time, as the tap saw them: one entry per change, columns of equal
 * length, times rising. Immutable.
 */
public final class WindowSeries {
    private final Direction direction;
    private int size;
    private long[] times;
    private long[] flights;
    private long[] windows;

    private WindowSeries(Direction direction, int capacity) {
        this.direction = direction;
        times = new long[capacity];
        flights = new long[capacity];
        windows = new long[capacity];
    }

    /** Follows one direction's data and the acknowledgements that come back. */
    public static WindowSeries of(Segments segments, Direction direction) {
        WindowSeries series = new WindowSeries(direction, segments.size());
        long sent = 0;
        long acknowledged = 0;
        long window = -1;
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) == direction) {
                sent = Math.max(sent, segments.end(row));
            } else if (segments.acknowledged(row) >= 0 && !segments.log().rst(row)) {
                acknowledged = Math.max(acknowledged, segments.acknowledged(row));
                window = segments.windowBytes(row);
            }
            // Bytes that the capture missed are known by their acknowledgement; then nothing seen is in flight.
            series.add(segments.timeNs(row), Math.max(0, sent - acknowledged), window);
        }
        series.trim();
        return series;
    }

    private void add(long timeNs, long flight, long window) {
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

    /** From when on an entry holds, ns since the capture's start. */
    public long timeNs(int index) {
        return times[index];
    }

    /** Bytes sent and not acknowledged (SND.NXT − SND.UNA of RFC 9293 §3.3.1, at the tap). */
    public long flightBytes(int index) {
        return flights[index];
    }

    /** Window that the receiver announced last, in bytes; -1 before it announced any. */
    public long receiveWindowBytes(int index) {
        return windows[index];
    }
}
