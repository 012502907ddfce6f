package org.wirelapse.analysis.report;

import org.wirelapse.analysis.congestion.CongestionFacts;
import org.wirelapse.analysis.congestion.Limit;
import org.wirelapse.analysis.congestion.Phase;

/** Phases and limits of a sender as people read them. */
public final class CongestionWords {
    private CongestionWords() {}

    /** A name of a few words. */
    public static String name(Phase phase) {
        return switch (phase) {
            case SLOW_START -> "slow start";
            case CONGESTION_AVOIDANCE -> "congestion avoidance";
            case RECOVERY -> "fast recovery";
            case LOSS -> "after a timeout";
            case IDLE_RESTART -> "restart after idling";
            case STARTUP -> "BBR startup";
            case DRAIN -> "BBR drain";
            case PROBE_BW -> "BBR at its bandwidth";
            case PROBE_RTT -> "BBR probing the round trip";
            case UNKNOWN -> "not known";
        };
    }

    /** Two letters that stand for it where there is no room. */
    public static String letters(Phase phase) {
        return switch (phase) {
            case SLOW_START -> "SS";
            case CONGESTION_AVOIDANCE -> "CA";
            case RECOVERY -> "FR";
            case LOSS -> "TO";
            case IDLE_RESTART -> "IR";
            case STARTUP -> "ST";
            case DRAIN -> "DR";
            case PROBE_BW -> "BW";
            case PROBE_RTT -> "RT";
            case UNKNOWN -> "?";
        };
    }

    /** What the window does in it, a sentence. */
    public static String sentence(Phase phase) {
        return switch (phase) {
            case SLOW_START -> "The congestion window grows by what is acknowledged, up to ssthresh (RFC 5681 §3.1)";
            case CONGESTION_AVOIDANCE -> "The congestion window grows slowly, above ssthresh (RFC 5681 §3.1)";
            case RECOVERY -> "Lost segments are repeated within a reduced window (RFC 6675, RFC 6937)";
            case LOSS -> "The retransmission timer cut the window to one segment (RFC 5681 §3.1)";
            case IDLE_RESTART -> "After an idle time the window grows again from its initial size (RFC 5681 §4.1)";
            case STARTUP -> "BBR looks for the bandwidth and doubles its rate each round";
            case DRAIN -> "BBR sends slower, to empty the queue that its startup made";
            case PROBE_BW -> "BBR sends at the bandwidth it found, and probes around it";
            case PROBE_RTT -> "BBR keeps a window of four segments for 200 ms, to see the round trip without a queue";
            case UNKNOWN -> "Too little was seen to tell";
        };
    }

    /** A name of a few words. */
    public static String name(Limit limit) {
        return switch (limit) {
            case CWND -> "congestion window";
            case RECEIVE_WINDOW -> "receive window";
            case ZERO_WINDOW -> "closed window";
            case APPLICATION -> "application";
            case NAGLE -> "Nagle";
            case PACING -> "pacing";
            case RECOVERY -> "recovery";
            case UNKNOWN -> "not known";
        };
    }

    /** What kept the sender from sending more, a sentence. */
    public static String sentence(Limit limit) {
        return switch (limit) {
            case CWND -> "The sender waits for acknowledgements: its congestion window is full";
            case RECEIVE_WINDOW -> "The sender waits for the receiver: the window it announced is full";
            case ZERO_WINDOW -> "The sender waits for the receiver: the window it announced is closed";
            case APPLICATION -> "The application gives nothing more to send, or its send buffer is full";
            case NAGLE -> "A small segment waits for an acknowledgement (Nagle's algorithm)";
            case PACING -> "The sender spreads its segments over time";
            case RECOVERY -> "The sender repeats lost segments and may send little new";
            case UNKNOWN -> "What held the sender back is not known";
        };
    }

    /** The algorithm and how sure it is. */
    public static String of(CongestionFacts facts) {
        return switch (facts.algorithm()) {
            case INSUFFICIENT -> "congestion control not told: too little happened";
            case UNKNOWN -> "congestion control not known";
            default -> facts.algorithm() + ", confidence " + Math.round(100 * facts.confidence()) + " %";
        };
    }
}
