package org.wirelapse.analysis.rule.tcp;

import static org.wirelapse.analysis.wait.WaitCause.RECOVERY_WINDOW;
import static org.wirelapse.analysis.wait.WaitCause.REPAIR;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.analysis.wait.WaitCause;

/**
 * What losses of one kind cost, ns. A loss costs time three times: the sender has to learn of it, the copy has to arrive, and the window
 * that it cut holds back what follows (RFC 5681 §3.2, RFC 6937). The last two go to the kind of the latest repeat before.
 *
 * @param learningNs until the sender knew
 * @param repairNs until the copies were there
 * @param cutNs behind the window that was cut
 */
record LossCost(long learningNs, long repairNs, long cutNs) {
    private static final LossCost NONE = new LossCost(0, 0, 0);

    /** What one exchange or turn paid. */
    static LossCost of(AnalysedConnection connection, TiledInterval interval, LossKind kind) {
        long repair = 0;
        long cut = 0;
        for (Wait wait : interval.waits()) {
            if ((wait.cause() == REPAIR || wait.cause() == RECOVERY_WINDOW) && follows(connection, wait, kind)) {
                repair += wait.cause() == REPAIR ? wait.durationNs() : 0;
                cut += wait.cause() == RECOVERY_WINDOW ? wait.durationNs() : 0;
            }
        }
        return new LossCost(interval.spentNs(kind.learning), repair, cut);
    }

    /** What a group paid together. */
    static LossCost of(List<Occurrence> group, LossKind kind) {
        LossCost sum = NONE;
        for (Occurrence occurrence : group) {
            if (occurrence.interval() != null) {
                sum = sum.plus(of(occurrence.connection(), occurrence.interval(), kind));
            }
        }
        return sum;
    }

    private LossCost plus(LossCost other) {
        return new LossCost(learningNs + other.learningNs, repairNs + other.repairNs, cutNs + other.cutNs);
    }

    long totalNs() {
        return learningNs + repairNs + cutNs;
    }

    /** For example {@code 58.5 ms for a tail loss probe, 20.1 ms until the copies were there}. */
    String words(LossKind kind) {
        List<String> parts = new ArrayList<>();
        if (learningNs > 0) {
            parts.add(Durations.text(learningNs) + " " + kind.words);
        }
        if (repairNs > 0) {
            parts.add(Durations.text(repairNs) + " until the copies were there");
        }
        if (cutNs > 0) {
            parts.add(Durations.text(cutNs) + " behind the window that was cut");
        }
        return String.join(", ", parts);
    }

    /** The occurrence of one exchange or turn, or null where it paid nothing; evidence is when the sender knew, and the copies. */
    static Occurrence occurrence(AnalysedConnection connection, TiledInterval interval, LossKind kind) {
        LossCost cost = of(connection, interval, kind);
        if (cost.totalNs() == 0) {
            return null;
        }
        List<Integer> packets = Occurrence.ofWaits(
                        connection,
                        interval,
                        wait -> wait.cause() == kind.learning
                                || wait.cause() == REPAIR && follows(connection, wait, kind))
                .packets();
        return new Occurrence(
                connection,
                interval,
                cost.totalNs(),
                packets.isEmpty() ? repeats(connection, interval, kind) : packets);
    }

    /** Numbers of the repeats behind which the cut window held an exchange back. */
    private static List<Integer> repeats(AnalysedConnection connection, TiledInterval interval, LossKind kind) {
        return interval.waits().stream()
                .filter(wait -> wait.cause() == RECOVERY_WINDOW && follows(connection, wait, kind))
                .map(wait -> LatestRepeat.at(connection, wait).packet())
                .distinct()
                .toList();
    }

    /** Causes of the time that losses of a kind take. */
    static Set<WaitCause> causes(LossKind kind) {
        return Set.of(kind.learning, REPAIR, RECOVERY_WINDOW);
    }

    private static boolean follows(AnalysedConnection connection, Wait wait, LossKind kind) {
        Retransmission repeat = LatestRepeat.at(connection, wait);
        return repeat != null && kind.repaired(repeat);
    }
}
