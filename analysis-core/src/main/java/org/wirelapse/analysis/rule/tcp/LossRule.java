package org.wirelapse.analysis.rule.tcp;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Saving;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.WaitRule;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Durations;

/** A rule about losses of one kind: the exchanges and turns that paid for them, and connections without either that repeated segments. */
abstract class LossRule extends WaitRule {
    static final Threshold LEAST_TIME =
            new Threshold("least-time", "ms", 0, "waits shorter than this are not worth a word");

    private final LossKind kind;

    LossRule(RuleDescription description, LossKind kind) {
        super(description, Confidence.STRONG, "for lost segments");
        this.kind = kind;
    }

    @Override
    protected List<Occurrence> waits(Traffic traffic, Thresholds thresholds) {
        double leastNs = thresholds.of(description(), LEAST_TIME) * 1e6;
        List<Occurrence> found = Occurrence.inIntervals(
                traffic,
                (connection, interval) -> {
                    Occurrence paid = LossCost.occurrence(connection, interval, kind);
                    return paid == null || paid.costNs() < leastNs ? null : paid;
                },
                LossCost.causes(kind));
        for (AnalysedConnection connection : traffic.connections()) {
            List<Integer> packets = connection.intervals().isEmpty() ? packets(connection) : List.of();
            if (!packets.isEmpty()) {
                found.add(Occurrence.free(connection, packets));
            }
        }
        return found;
    }

    /** Numbers of the segments that were repeated and had to be. */
    private List<Integer> packets(AnalysedConnection connection) {
        List<Integer> packets = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            for (Retransmission repeat :
                    kind.among(connection.tcp().direction(direction).retransmissions())) {
                packets.add(repeat.packet());
            }
        }
        packets.sort(null);
        return packets;
    }

    @Override
    protected String payers(List<Occurrence> group) {
        return Losses.payers(group);
    }

    @Override
    protected String sentence(String who, List<Occurrence> group) {
        LossCost cost = LossCost.of(group, kind);
        String what = cost.totalNs() == 0
                ? " repeated lost segments."
                : " waited " + Durations.text(cost.totalNs()) + " for lost segments: " + cost.words(kind) + ".";
        return who + what + Losses.places(group, kind);
    }

    @Override
    protected Saving saving(List<Occurrence> group) {
        return all(group, "nothing is lost");
    }
}
