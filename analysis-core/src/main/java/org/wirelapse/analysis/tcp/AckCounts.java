package org.wirelapse.analysis.tcp;

import java.util.OptionalLong;

/**
 * The acknowledgements that one side sent.
 *
 * @param piggybacked segments with the ACK flag and payload
 * @param standalone segments with the ACK flag, no payload, and none of SYN, FIN, RST
 * @param delayed standalone ones that a delayed-ACK timer sent
 * @param duplicate standalone ones that repeat an acknowledgement while data is outstanding (RFC 5681 §2)
 * @param windowUpdates standalone ones that only change the window
 * @param delayedAckTimerNs the timer as inferred, where enough delayed ACKs agree
 */
public record AckCounts(
        int piggybacked,
        int standalone,
        int delayed,
        int duplicate,
        int windowUpdates,
        OptionalLong delayedAckTimerNs) {}
