package org.wirelapse.analysis.congestion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A moment at which a sender changed the rule that its congestion window follows.
 *
 * @param kind what happened
 * @param timeNs when what the sender then sent passes the tap, ns since the capture's start
 * @param packet number of the packet that brought it about or shows it
 * @param windowBytes estimate of the congestion window before it
 * @param thresholdBytes slow-start threshold after it, -1 where the sender has none or it is not known
 */
public record CongestionEvent(Kind kind, long timeNs, int packet, long windowBytes, long thresholdBytes) {
    /** What happened. */
    public enum Kind {
        /** Slow start ended without a loss: at ssthresh, or early (HyStart), or as BBR's pipe was full. */
        SLOW_START_EXIT,
        /** It took segments for lost, or was told of congestion, and reduced its window (RFC 5681 §3.2, RFC 3168 §6.1.2). */
        RECOVERY,
        /** The retransmission timer fired (RFC 6298 §5.4). */
        TIMEOUT,
        /** It begins slowly again after an idle time (RFC 5681 §4.1). */
        IDLE_RESTART
    }

    /** A crafted capture may hold any number. */
    private static final int MOST = 1000;

    /**
     * The changes of a series, in order of time; the first 1000.
     *
     * @param packets maps a row to its packet's number
     */
    static List<CongestionEvent> of(WindowSeries series, IntUnaryOperator packets) {
        List<CongestionEvent> events = new ArrayList<>();
        for (int i = 1; i < series.size() && events.size() < MOST; i++) {
            Kind kind = kind(series.phase(i - 1), series.phase(i));
            if (kind != null) {
                events.add(new CongestionEvent(
                        kind,
                        series.timeNs(i),
                        packets.applyAsInt(series.row(i)),
                        series.congestionWindowBytes(i - 1),
                        series.slowStartThresholdBytes(i)));
            }
        }
        return List.copyOf(events);
    }

    private static Kind kind(Phase before, Phase after) {
        if (before == after) {
            return null;
        }
        return switch (after) {
            case RECOVERY -> before == Phase.LOSS ? null : Kind.RECOVERY;
            case LOSS -> Kind.TIMEOUT;
            case IDLE_RESTART -> Kind.IDLE_RESTART;
            case CONGESTION_AVOIDANCE, DRAIN -> speedsUp(before) ? Kind.SLOW_START_EXIT : null;
            default -> null;
        };
    }

    private static boolean speedsUp(Phase phase) {
        return phase == Phase.SLOW_START || phase == Phase.STARTUP || phase == Phase.IDLE_RESTART;
    }
}
