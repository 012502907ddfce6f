package org.wirelapse.analysis.report;

import org.wirelapse.analysis.tcp.Retransmission;

/** Segments that were sent again, in words. */
public final class RetransmissionWords {
    private RetransmissionWords() {}

    /** For example {@code packet 12 sent again, by the retransmission timer; needed; lost behind the place of the capture}. */
    public static String of(Retransmission repeat) {
        String what = repeat.original().isPresent()
                ? "packet " + repeat.original().getAsInt() + " sent again"
                : "sent again, the first copy not captured";
        return what + ", " + trigger(repeat.trigger()) + "; " + verdict(repeat.verdict()) + lost(repeat.lost());
    }

    private static String trigger(Retransmission.Trigger trigger) {
        return switch (trigger) {
            case FAST -> "after duplicate or selective acknowledgements";
            case RTO -> "by the retransmission timer";
            case TLP -> "as a tail loss probe";
            case RACK -> "by time-based loss detection";
            case SYN -> "by the handshake's timer";
            case UNKNOWN -> "why is not known";
        };
    }

    private static String verdict(Retransmission.Verdict verdict) {
        return switch (verdict) {
            case NEEDED -> "needed";
            case SPURIOUS -> "not needed";
            case UNDETERMINED -> "whether it was needed is not known";
        };
    }

    private static String lost(Retransmission.Lost lost) {
        if (lost == null) {
            return "";
        }
        return switch (lost) {
            case BEFORE_TAP -> "; lost before the place of the capture";
            case AFTER_TAP -> "; lost behind the place of the capture";
        };
    }
}
