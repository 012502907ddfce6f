package org.wirelapse.analysis.tcp;

import static org.wirelapse.analysis.flow.Direction.CLIENT_TO_SERVER;
import static org.wirelapse.analysis.flow.Direction.SERVER_TO_CLIENT;

import java.util.List;
import java.util.OptionalLong;
import org.wirelapse.analysis.flow.Connection;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SeenRanges;
import org.wirelapse.analysis.tcp.Retransmission.Verdict;

/** Says what each side's TCP did on one connection. A pure function that may look ahead: the whole connection is there. */
public final class TcpAnalyzer {
    private TcpAnalyzer() {}

    /**
     * Analyses a connection as far as its log reaches now.
     *
     * @param connection its segments; rows that are appended meanwhile are not looked at
     */
    public static TcpAnalysis analyze(Connection connection) {
        return analyze(connection, null);
    }

    /**
     * Analyses a connection as far as its log reaches now.
     *
     * @param connection its segments; rows that are appended meanwhile are not looked at
     * @param place where the capture was taken; null if the packets have to tell
     */
    public static TcpAnalysis analyze(Connection connection, Vantage.Point place) {
        Segments segments = new Segments(connection.log(), connection.log().size());
        StreamOffsets.fill(segments);
        Windows.fill(segments);
        Copies.annotate(segments);
        Handshake handshake = Handshakes.of(segments);
        long roundTripNs = roundTripNs(handshake);
        SeenRanges clientSeen = Repeats.annotate(segments, CLIENT_TO_SERVER, roundTripNs);
        SeenRanges serverSeen = Repeats.annotate(segments, SERVER_TO_CLIENT, roundTripNs);
        RttSamples clientRtt = RttSampler.of(segments, CLIENT_TO_SERVER);
        RttSamples serverRtt = RttSampler.of(segments, SERVER_TO_CLIENT);
        SynEchoes.annotate(segments, clientRtt.minNs());
        Vantage inferred = Vantages.of(segments, handshake, clientRtt, serverRtt);
        Vantage vantage = place == null ? inferred : inferred.knownToBeAt(place);
        // Both sides' acknowledgements come before the facts, which look at those of the other side.
        AckCounts clientAcks = AckKinds.annotate(segments, CLIENT_TO_SERVER, vantage.clientLoopNs());
        AckCounts serverAcks = AckKinds.annotate(segments, SERVER_TO_CLIENT, vantage.serverLoopNs());
        DirectionFacts client = facts(segments, CLIENT_TO_SERVER, clientSeen, clientAcks, clientRtt, vantage);
        DirectionFacts server = facts(segments, SERVER_TO_CLIENT, serverSeen, serverAcks, serverRtt, vantage);
        Close close = Closings.of(segments, handshake, vantage);
        return new TcpAnalysis(new TcpFacts(handshake, vantage, close, client, server), segments, clientRtt, serverRtt);
    }

    private static long roundTripNs(Handshake handshake) {
        OptionalLong rtt = handshake.rttNs();
        return rtt.isPresent() ? rtt.getAsLong() : -1;
    }

    private static DirectionFacts facts(
            Segments segments, Direction direction, SeenRanges seen, AckCounts acks, RttSamples rtt, Vantage vantage) {
        long senderDelayNs = vantage.delayNs(direction.sender());
        Options options = Options.of(segments, direction);
        int mss = options.mss().orElse(0);
        long unseen = UnseenBytes.annotate(segments, direction, seen);
        DirectionSums sums = DirectionSums.of(segments, direction, mss);
        return new DirectionFacts(
                sums.packets,
                sums.payloadPackets,
                sums.payloadBytes,
                seen.top() - seen.unseen(0, seen.top()),
                unseen,
                options.mss(),
                options.windowScale(),
                options.sack(),
                options.timestamps(),
                options.ecn(),
                acks,
                Nagles.of(segments, direction, mss, senderDelayNs),
                retransmissions(segments, direction, options, rtt, vantage),
                sums.reordered,
                sums.duplicates,
                sums.keepAlives,
                sums.zeroWindowProbes,
                ZeroWindows.closedNs(segments, direction),
                rtt.distribution(),
                Flight.maxBytes(segments, direction),
                sums.badChecksums,
                sums.superSegments,
                sums.firstRow,
                sums.lastRow);
    }

    private static List<Retransmission> retransmissions(
            Segments segments, Direction direction, Options options, RttSamples rtt, Vantage vantage) {
        boolean sack = options.sack() == null || options.sack();
        Verdict[] verdicts = Verdicts.of(segments, direction, vantage);
        Triggers triggers = new Triggers(segments, direction, sack, vantage, rtt, verdicts);
        return Retransmissions.of(segments, direction, triggers, verdicts);
    }
}
