package org.wirelapse.analysis.report;

import java.util.Locale;
import org.wirelapse.analysis.congestion.WindowSeries;

/** The columns of the time series of one direction, in order, as JSON arrays and the CSV table name them. */
public enum CongestionColumn {
    TIME_NS,
    SENDER_TIME_NS,
    FLIGHT_BYTES,
    CWND_BYTES,
    CWND_LOW_BYTES,
    CWND_HIGH_BYTES,
    SSTHRESH_BYTES,
    RECEIVE_WINDOW_BYTES,
    PHASE,
    LIMIT,
    CONFIDENCE;

    /** The column's name. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A number or the name of a constant, or null where it is not known. */
    public Object value(WindowSeries series, int row) {
        return switch (this) {
            case TIME_NS -> series.timeNs(row);
            case SENDER_TIME_NS -> series.senderTimeNs(row);
            case FLIGHT_BYTES -> series.flightBytes(row);
            case CWND_BYTES -> known(series.congestionWindowBytes(row));
            case CWND_LOW_BYTES -> known(series.congestionWindowLowBytes(row));
            case CWND_HIGH_BYTES -> known(series.congestionWindowHighBytes(row));
            case SSTHRESH_BYTES -> known(series.slowStartThresholdBytes(row));
            case RECEIVE_WINDOW_BYTES -> known(series.receiveWindowBytes(row));
            case PHASE -> series.phase(row);
            case LIMIT -> series.limit(row);
            case CONFIDENCE -> series.confidence(row);
        };
    }

    private static Long known(long value) {
        return value < 0 ? null : value;
    }
}
