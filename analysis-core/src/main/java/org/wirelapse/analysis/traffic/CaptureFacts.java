package org.wirelapse.analysis.traffic;

import java.util.List;
import org.wirelapse.analysis.capture.CaptureProblem;
import org.wirelapse.analysis.capture.FileFacts;
import org.wirelapse.analysis.flow.OutsideTcp;

/**
 * What was captured.
 *
 * @param files the files
 * @param startEpochNs time of the first packet, ns since 1970-01-01 UTC
 * @param durationNs from the first packet to the last
 * @param packets packets in all
 * @param tcpPackets packets that belong to connections
 * @param outsideTcp traffic that is not TCP
 * @param quality how far it can be trusted
 * @param problems damage, in the order found
 */
public record CaptureFacts(
        List<FileFacts> files,
        long startEpochNs,
        long durationNs,
        int packets,
        int tcpPackets,
        OutsideTcp outsideTcp,
        Quality quality,
        List<CaptureProblem> problems) {}
