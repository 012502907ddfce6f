package org.wirelapse.analysis.congestion;

import java.util.List;
import java.util.OptionalInt;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.DirectionFacts;
import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.tcp.TcpAnalysis;

/** Finds how a direction's sender set its congestion window. A pure function. */
public final class CongestionAnalyzer {
    private static final int USUAL_MSS = 1448;
    private static final int LEAST_MSS = 88;

    /** Fewer packets with payload show no window. */
    private static final int LEAST_PACKETS = 3;

    private CongestionAnalyzer() {}

    /** The facts alone. */
    public static CongestionFacts facts(TcpAnalysis tcp, Direction direction) {
        return asFarAsTold(tcp, direction).facts();
    }

    /** Analyses one direction, but does not look closer where too little was sent to tell anything: there it has no series. */
    public static CongestionAnalysis asFarAsTold(TcpAnalysis tcp, Direction direction) {
        DirectionFacts facts = tcp.facts().direction(direction);
        boolean enough = facts.payloadPackets() >= ModelChoice.LEAST_STOPS
                || !facts.retransmissions().isEmpty() && facts.payloadPackets() >= LEAST_PACKETS;
        if (enough) {
            return analyze(tcp, direction);
        }
        boolean begun = tcp.facts().handshake().state() != Handshake.State.MIDSTREAM;
        CongestionFacts little = begun && facts.payloadPackets() >= LEAST_PACKETS
                ? initialWindow(tcp, direction)
                : CongestionFacts.INSUFFICIENT;
        return new CongestionAnalysis(little, null);
    }

    private static CongestionFacts initialWindow(TcpAnalysis tcp, Direction direction) {
        int mss = mss(tcp, direction);
        OptionalInt initial =
                InitialFlight.of(timeline(tcp, direction, mss), mss).initialWindow();
        return initial.isEmpty()
                ? CongestionFacts.INSUFFICIENT
                : new CongestionFacts(Algorithm.INSUFFICIENT, 0, initial, List.of());
    }

    /** Analyses one direction. */
    public static CongestionAnalysis analyze(TcpAnalysis tcp, Direction direction) {
        int mss = mss(tcp, direction);
        SenderTimeline timeline = timeline(tcp, direction, mss);
        Knowledge knowledge = Knowledge.of(tcp.facts(), direction, timeline);
        InitialFlight initial = InitialFlight.of(timeline, mss);
        ModelRuns runs = new ModelRuns(timeline, knowledge, initial, mss);
        ModelChoice choice = new ModelChoice(runs.lossBased(), runs::paced, knowledge.ordered());
        WindowSeries series = choice.series();
        Choice named = choice.choice();
        SegmentLog log = tcp.segments().log();
        CongestionFacts facts = new CongestionFacts(
                named.algorithm(),
                named.confidence(),
                knowledge.begun() ? initial.initialWindow() : OptionalInt.empty(),
                CongestionEvent.of(series, log::packet));
        return new CongestionAnalysis(facts, series);
    }

    private static int mss(TcpAnalysis tcp, Direction direction) {
        return Math.max(LEAST_MSS, tcp.facts().direction(direction).mss().orElse(USUAL_MSS));
    }

    private static SenderTimeline timeline(TcpAnalysis tcp, Direction direction, int mss) {
        boolean stamped = tcp.facts().direction(direction).timestamps();
        return SenderTimeline.of(tcp.segments(), direction, tcp.facts().vantage(), mss, stamped);
    }
}
