package org.wirelapse.analysis.traffic;

import java.util.Set;
import org.wirelapse.analysis.tcp.Close;

/**
 * The ports of a connection used again while its last one was still in TIME_WAIT (RFC 9293 §3.6.1), and what the other side made of it.
 *
 * @param earlierStream the connection that had left TIME_WAIT
 * @param keptBy where it was kept: at the server it had to decide on the new SYN, at the client alone the server knew nothing any more
 * @param afterNs time from the earlier connection's last packet to the new SYN
 * @param outcome what came of the new SYN
 * @param grounds what let a server in TIME_WAIT tell that the SYN was new
 * @param acceptedAfterNs time from the first new SYN to the SYN-ACK, -1 where none came
 * @param packets the earlier connection's last packet, and those of the new one up to the SYN-ACK
 */
public record PortReuse(
        int earlierStream,
        Close.TimeWait keptBy,
        long afterNs,
        Outcome outcome,
        Set<Ground> grounds,
        long acceptedAfterNs,
        int[] packets) {
    /** What came of the new SYN. */
    public enum Outcome {
        /** The SYN-ACK came. */
        ACCEPTED,
        /**
         * The old connection answered with an acknowledgement (RFC 9293 §3.10.7.4), which the client reset; the reset ended TIME_WAIT before
         * its time (RFC 1337), and a repeated SYN was accepted.
         */
        CHALLENGED_THEN_ACCEPTED,
        /** The old connection answered with an acknowledgement, and no SYN-ACK came. */
        CHALLENGED,
        /** A reset answered it. */
        REFUSED,
        /** Nothing answered it. */
        UNANSWERED
    }

    /** Why a server may open a connection out of TIME_WAIT. */
    public enum Ground {
        /** The initial sequence number lies above all of the old connection (RFC 9293 §3.6.1). */
        HIGHER_SEQUENCE,
        /** Its timestamp is newer than the old connection's last (RFC 6191 §2). */
        NEWER_TIMESTAMP
    }
}
