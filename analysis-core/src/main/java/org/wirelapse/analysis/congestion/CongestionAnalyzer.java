package org.wirelapse.analysis.congestion;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.DirectionFacts;
import org.wirelapse.analysis.tcp.TcpAnalysis;

/** Finds how a direction's sender set its congestion window. A pure function. */
public final class CongestionAnalyzer {
    private static final int USUAL_MSS = 1448;
    private static final int LEAST_MSS = 88;

    private CongestionAnalyzer() {}

    /** Analyses one direction. */
    public static CongestionAnalysis analyze(TcpAnalysis tcp, Direction direction) {
        List<Replayed> all = replay(tcp, direction);
        Replayed best = ModelChoice.best(all);
        return new CongestionAnalysis(ModelChoice.facts(all), best.series());
    }

    static List<Replayed> replay(TcpAnalysis tcp, Direction direction) {
        DirectionFacts facts = tcp.facts().direction(direction);
        int mss = Math.max(LEAST_MSS, facts.mss().orElse(USUAL_MSS));
        SenderTimeline timeline =
                SenderTimeline.of(tcp.segments(), direction, tcp.facts().vantage(), mss);
        boolean sack = !Boolean.FALSE.equals(facts.sack())
                && !Boolean.FALSE.equals(
                        tcp.facts().direction(direction.reverse()).sack());
        int initial = InitialFlight.of(timeline, mss).window();
        List<Replayed> all = new ArrayList<>();
        all.add(new SenderReplay(timeline, new LossBasedModel(new CubicGrowth(), initial), mss, sack).run());
        all.add(new SenderReplay(timeline, new LossBasedModel(new RenoGrowth(), initial), mss, sack).run());
        return all;
    }
}
