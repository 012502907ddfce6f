package org.wirelapse.analysis.result;

/**
 * How far the capture can be trusted.
 *
 * @param unseenBytes bytes that were acknowledged but not captured
 * @param duplicatePackets packets that are in the capture twice
 * @param superSegments segments larger than the MSS
 * @param snappedPackets TCP packets cut by the snap length
 * @param clockSteps times that stepped back
 * @param midstreamConnections connections that had begun before the capture
 * @param oneSidedConnections connections of which one direction is missing
 * @param badChecksums TCP segments with a wrong checksum
 */
public record Quality(
        long unseenBytes,
        int duplicatePackets,
        int superSegments,
        int snappedPackets,
        int clockSteps,
        int midstreamConnections,
        int oneSidedConnections,
        int badChecksums) {}
