package org.wirelapse.analysis.flow;

/**
 * What the indexing pass has counted.
 *
 * @param packets packets of any protocol
 * @param tcpPackets packets that belong to connections
 * @param clockSteps packets whose time is before that of the packet before them
 * @param snappedPackets TCP packets of which the capture holds only a part
 * @param badChecksums TCP segments with a wrong checksum
 * @param outsideTcp traffic that is not TCP
 * @param startEpochNs time of the first packet, ns since 1970-01-01 UTC
 * @param durationNs from the first packet to the last
 */
public record CaptureCounts(
        int packets,
        int tcpPackets,
        int clockSteps,
        int snappedPackets,
        int badChecksums,
        OutsideTcp outsideTcp,
        long startEpochNs,
        long durationNs) {}
