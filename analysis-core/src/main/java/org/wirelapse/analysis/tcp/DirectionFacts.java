package org.wirelapse.analysis.tcp;

import java.util.List;
import java.util.OptionalInt;

/**
 * What the segments of one direction amount to.
 *
 * @param packets segments, repeats included
 * @param payloadPackets segments with payload
 * @param payloadBytes payload bytes on the wire, repeats included
 * @param uniqueBytes payload bytes without repeats
 * @param unseenBytes bytes that were acknowledged but that the capture never saw
 * @param mss largest payload that this direction may send
 * @param windowScale shift that this direction's SYN announced
 * @param sack this direction's SYN permitted SACK; null where no SYN was seen
 * @param timestamps segments of this direction carry timestamps
 * @param ecn this direction's SYN offered or accepted ECN (RFC 3168 §6.1.1); null where no SYN was seen
 * @param acks acknowledgements that this direction carries
 * @param nagle whether the sender of this direction uses Nagle's algorithm
 * @param retransmissions segments sent again, in order
 * @param reorderedPackets segments that the network displaced
 * @param duplicatePackets segments that the network or the capture doubled
 * @param keepAlives keep-alive probes (RFC 9293 §3.8.4)
 * @param zeroWindowProbes probes of a closed window (RFC 9293 §3.8.6.1)
 * @param zeroWindowNs for how long this direction's sender was told a window of zero
 * @param rtt data to acknowledgement
 * @param maxInFlightBytes largest amount of unacknowledged data, at the tap
 * @param badChecksums segments with a wrong TCP checksum
 * @param superSegments segments larger than the MSS, made or merged by offload
 * @param firstRow row of its first segment, -1 if none
 * @param lastRow row of its last segment, -1 if none
 */
public record DirectionFacts(
        int packets,
        int payloadPackets,
        long payloadBytes,
        long uniqueBytes,
        long unseenBytes,
        OptionalInt mss,
        OptionalInt windowScale,
        Boolean sack,
        boolean timestamps,
        Boolean ecn,
        AckCounts acks,
        Nagle nagle,
        List<Retransmission> retransmissions,
        int reorderedPackets,
        int duplicatePackets,
        int keepAlives,
        int zeroWindowProbes,
        long zeroWindowNs,
        RoundTripTimes rtt,
        long maxInFlightBytes,
        int badChecksums,
        int superSegments,
        int firstRow,
        int lastRow) {
    /** The same with other verdicts on its retransmissions. */
    public DirectionFacts withRetransmissions(List<Retransmission> settled) {
        return new DirectionFacts(
                packets,
                payloadPackets,
                payloadBytes,
                uniqueBytes,
                unseenBytes,
                mss,
                windowScale,
                sack,
                timestamps,
                ecn,
                acks,
                nagle,
                settled,
                reorderedPackets,
                duplicatePackets,
                keepAlives,
                zeroWindowProbes,
                zeroWindowNs,
                rtt,
                maxInFlightBytes,
                badChecksums,
                superSegments,
                firstRow,
                lastRow);
    }
}
