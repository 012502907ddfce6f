package org.wirelapse.analysis.tcp;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The acknowledgements that one side sent.
 *
 * @param piggybacked segments with the ACK flag and payload
 * @param standalone segments with the ACK flag, no payload, and none of SYN, FIN, RST
 * @param immediate standalone ones that left at once for a single segment (quick acknowledgement, at the begin of a connection or behind an idle
 *     time)
 * @param everyNth standalone ones that left because more than one segment had come (RFC 9293 §3.8.6.3 asks for at least every second)
 * @param delayed standalone ones that a delayed-ACK timer sent
 * @param duplicate standalone ones that repeat an acknowledgement while data is outstanding (RFC 5681 §2)
 * @param windowUpdates standalone ones that only change the window
 * @param probeReplies standalone ones that answer a keep-alive or a probe of a closed window
 * @param firstDelayedPacket number of the first that a timer sent: up to there the side acknowledged at once, from there on it waits for data
 *     of its own to ride on
 * @param delayedAckTimerNs the timer as inferred, where enough delayed ACKs agree
 */
public record AckCounts(
        int piggybacked,
        int standalone,
        int immediate,
        int everyNth,
        int delayed,
        int duplicate,
        int windowUpdates,
        int probeReplies,
        OptionalInt firstDelayedPacket,
        OptionalLong delayedAckTimerNs) {}
