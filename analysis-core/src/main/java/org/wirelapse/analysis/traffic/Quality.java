package org.wirelapse.analysis.traffic;

import java.util.List;
import org.wirelapse.analysis.flow.CaptureCounts;
import org.wirelapse.analysis.tcp.DirectionFacts;
import org.wirelapse.analysis.tcp.Handshake;

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
        int badChecksums) {
    /** Sums up what the connections show, beside what the indexing pass counted. */
    public static Quality of(List<AnalysedConnection> connections, CaptureCounts counts) {
        long unseen = 0;
        int duplicates = 0;
        int superSegments = 0;
        int midstream = 0;
        int oneSided = 0;
        for (AnalysedConnection connection : connections) {
            DirectionFacts there = connection.tcp().clientToServer();
            DirectionFacts back = connection.tcp().serverToClient();
            // Of a direction that is missing as a whole nothing was dropped.
            unseen += there.packets() == 0 || back.packets() == 0 ? 0 : there.unseenBytes() + back.unseenBytes();
            duplicates += there.duplicatePackets() + back.duplicatePackets();
            superSegments += there.superSegments() + back.superSegments();
            midstream += connection.tcp().handshake().state() == Handshake.State.MIDSTREAM ? 1 : 0;
            oneSided += answersSomethingUnseen(there, back) || answersSomethingUnseen(back, there) ? 1 : 0;
        }
        return new Quality(
                unseen,
                duplicates,
                superSegments,
                counts.snappedPackets(),
                counts.clockSteps(),
                midstream,
                oneSided,
                counts.badChecksums());
    }

    /** A side that acknowledges hears another, which an unanswered SYN does not. */
    private static boolean answersSomethingUnseen(DirectionFacts seen, DirectionFacts other) {
        return other.packets() == 0 && seen.acks().piggybacked() + seen.acks().standalone() > 0;
    }
}
