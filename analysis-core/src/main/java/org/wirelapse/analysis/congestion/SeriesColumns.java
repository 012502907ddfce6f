package org.wirelapse.analysis.congestion;

import java.util.Arrays;

/** The columns of a {@link WindowSeries} while they grow; windows are in segments of one MSS, unknown ones -1. */
final class SeriesColumns {
    final int mss;
    final long tapShiftNs;
    int size;
    int[] rows = new int[64];
    long[] times = new long[64];
    long[] flights = new long[64];
    int[] windows = new int[64];
    int[] lows = new int[64];
    int[] highs = new int[64];
    int[] thresholds = new int[64];
    long[] receiveWindows = new long[64];
    byte[] phases = new byte[64];
    byte[] limits = new byte[64];
    byte[] confidences = new byte[64];

    /**
     * No rows yet.
     *
     * @param tapShiftNs time from the sender to the tap
     */
    SeriesColumns(int mss, long tapShiftNs) {
        this.mss = mss;
        this.tapShiftNs = tapShiftNs;
    }

    /** Adds a row; what is said of one instant replaces what was said of it before. */
    void add(int row, long timeNs, long flight, WindowModel model, LossState state, long receiveWindow) {
        if (size > 0 && times[size - 1] == timeNs) {
            size--;
        } else if (size == rows.length) {
            resize(size * 2);
        }
        rows[size] = row;
        times[size] = timeNs;
        flights[size] = flight;
        windows[size] = model.window();
        lows[size] = 1;
        highs[size] = -1;
        thresholds[size] = model.threshold();
        receiveWindows[size] = receiveWindow;
        phases[size] = (byte) model.phase(state).ordinal();
        limits[size] = (byte) Limit.UNKNOWN.ordinal();
        confidences[size++] = (byte) EstimateConfidence.HEURISTIC.ordinal();
    }

    /** Sets what is known only once the sender has stopped: bounds, limit and confidence of the rows since an index. */
    void settle(int from, Evidence evidence, Limit limit, EstimateConfidence confidence) {
        int below = evidence.slackBelow();
        int above = evidence.slackAbove();
        for (int i = Math.max(0, Math.min(from, size - 1)); i < size; i++) {
            windows[i] = evidence.window(windows[i]);
            lows[i] = Math.max(1, windows[i] - below);
            highs[i] = windows[i] + above;
            limits[i] = (byte) limit.ordinal();
            confidences[i] = (byte) confidence.ordinal();
        }
    }

    /** The windows since an index were so many segments larger than they are said to be, or smaller. */
    void shift(int from, int segments) {
        for (int i = from; segments != 0 && i < size; i++) {
            windows[i] = Math.max(1, windows[i] + segments);
            lows[i] = Math.max(1, lows[i] + segments);
            highs[i] = highs[i] < 0 ? -1 : Math.max(1, highs[i] + segments);
        }
    }

    /** Names a better reason for the rows since an index at which the sender seemed to have nothing to send. */
    void limit(int from, Limit limit) {
        for (int i = from; i < size; i++) {
            if (limits[i] == Limit.APPLICATION.ordinal()) {
                limits[i] = (byte) limit.ordinal();
            }
        }
    }

    /** The rules behind the estimates do not hold for this sender. */
    void distrust() {
        Arrays.fill(confidences, (byte) EstimateConfidence.HEURISTIC.ordinal());
    }

    private void resize(int capacity) {
        rows = Arrays.copyOf(rows, capacity);
        times = Arrays.copyOf(times, capacity);
        flights = Arrays.copyOf(flights, capacity);
        windows = Arrays.copyOf(windows, capacity);
        lows = Arrays.copyOf(lows, capacity);
        highs = Arrays.copyOf(highs, capacity);
        thresholds = Arrays.copyOf(thresholds, capacity);
        receiveWindows = Arrays.copyOf(receiveWindows, capacity);
        phases = Arrays.copyOf(phases, capacity);
        limits = Arrays.copyOf(limits, capacity);
        confidences = Arrays.copyOf(confidences, capacity);
    }
}
