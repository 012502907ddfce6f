package org.wirelapse.analysis.wait;

import java.util.EnumMap;
import java.util.Map;

/** What limited the transfer of an exchange's or a turn's bytes, once they had begun to flow. */
public enum Limiter {
    /** The side that sent had nothing to send. */
    APPLICATION,
    /** The side that received had no room. */
    RECEIVE_WINDOW,
    /** The sender's congestion window, or its pace. */
    CONGESTION_WINDOW,
    /** The rate of the link, and the losses on it. */
    PATH;

    /** What most of the time between bytes went to; null if nothing of it passed, as where all came in one segment. */
    public static Limiter of(TiledInterval interval) {
        Map<Limiter, Long> spent = new EnumMap<>(Limiter.class);
        for (Wait wait : interval.waits()) {
            Limiter limiter = of(wait.cause());
            if (limiter != null) {
                spent.merge(limiter, wait.durationNs(), Long::sum);
            }
        }
        return spent.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static Limiter of(WaitCause cause) {
        return switch (cause) {
            case SERVER_PAUSE, CLIENT_PAUSE -> APPLICATION;
            case ZERO_WINDOW, WINDOW_PROBE, RECEIVE_WINDOW -> RECEIVE_WINDOW;
            case SLOW_START, CONGESTION_WINDOW, RECOVERY_WINDOW, IDLE_RESTART, PACING -> CONGESTION_WINDOW;
            case SERIALIZATION,
                    REQUEST_TRANSFER,
                    FAST_RETRANSMIT,
                    TAIL_LOSS_PROBE,
                    RETRANSMISSION_TIMEOUT,
                    REPAIR,
                    REORDERING -> PATH;
            // Before the bytes, between request and answer, behind the last byte, or of writes too small to fill a
            // segment.
            case NAME_LOOKUP,
                    CONNECT_RTT,
                    SYN_TIMEOUT,
                    TLS_HANDSHAKE,
                    PIPELINE_QUEUE,
                    EXPECT_CONTINUE,
                    CLIENT_SEND,
                    SERVER_THINK,
                    NAGLE,
                    DELAYED_ACK,
                    PROPAGATION,
                    QUEUEING,
                    CLOSE_WAIT,
                    CAPTURE_GAP,
                    UNKNOWN -> null;
        };
    }
}
