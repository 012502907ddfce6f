package org.wirelapse.analysis.congestion;

import java.util.List;
import java.util.stream.Stream;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.DirectionFacts;
import org.wirelapse.analysis.tcp.TcpAnalysis;

/** Finds how a direction's sender set its congestion window. A pure function. */
public final class CongestionAnalyzer {
    private static final int USUAL_MSS = 1448;
    private static final int LEAST_MSS = 88;

    private CongestionAnalyzer() {}

    /** The facts alone; does not look closer where too little was sent to tell anything. */
    public static CongestionFacts facts(TcpAnalysis tcp, Direction direction) {
        boolean enough = tcp.facts().direction(direction).payloadPackets() >= ModelChoice.LEAST_STOPS;
        return enough ? analyze(tcp, direction).facts() : CongestionFacts.INSUFFICIENT;
    }

    /** Analyses one direction. */
    public static CongestionAnalysis analyze(TcpAnalysis tcp, Direction direction) {
        DirectionFacts facts = tcp.facts().direction(direction);
        int mss = Math.max(LEAST_MSS, facts.mss().orElse(USUAL_MSS));
        SenderTimeline timeline =
                SenderTimeline.of(tcp.segments(), direction, tcp.facts().vantage(), mss, facts.timestamps());
        Knowledge knowledge = Knowledge.of(tcp.facts(), direction, timeline);
        InitialFlight initial = InitialFlight.of(timeline, mss);
        boolean shown = knowledge.whole() && initial.bounded();
        List<Replayed> lossBased = Stream.of(new CubicGrowth(), new RenoGrowth())
                .map(rule -> new LossBasedModel(rule, initial.window()))
                .map(model -> new SenderReplay(timeline, model, mss, knowledge, shown).run())
                .toList();
        Replayed paced = new SenderReplay(timeline, new BbrModel(initial.window(), mss), mss, knowledge, shown).run();
        ModelChoice choice = new ModelChoice(lossBased, paced, knowledge.ordered());
        return new CongestionAnalysis(choice.facts(), choice.best().series());
    }
}
