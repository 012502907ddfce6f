package org.wirelapse.analysis.tcp;

import java.util.OptionalInt;

/**
 * One segment that was sent again.
 *
 * @param packet its number
 * @param original number of the earlier copy, empty where the capture does not hold it
 * @param bytes payload bytes that were sent again
 * @param trigger what made the sender repeat it
 * @param verdict whether the repeat was needed
 * @param lost where the earlier copy was lost, or null
 */
public record Retransmission(int packet, OptionalInt original, int bytes, Trigger trigger, Verdict verdict, Lost lost) {
    /** What made the sender repeat it. */
    public enum Trigger {
        /** Duplicate or selective acknowledgements (RFC 5681 §3.2, RFC 6675). */
        FAST,
        /** The retransmission timer (RFC 6298), and the slow start after it. */
        RTO,
        /** Tail loss probe (RFC 8985 §7). */
        TLP,
        /** Time-based detection (RFC 8985 §6). */
        RACK,
        /** The timer of the handshake. */
        SYN,
        UNKNOWN
    }

    /** Whether the repeat was needed. */
    public enum Verdict {
        NEEDED,
        SPURIOUS,
        UNDETERMINED
    }

    /** Where the earlier copy was lost. */
    public enum Lost {
        /** Between the sender and the tap: the capture does not hold it. */
        BEFORE_TAP,
        /** Between the tap and the receiver: the capture holds it. */
        AFTER_TAP
    }
}
