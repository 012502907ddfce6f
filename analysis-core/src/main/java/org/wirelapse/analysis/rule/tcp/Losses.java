package org.wirelapse.analysis.rule.tcp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.wait.WaitCause;

/** Where losses show: in the exchanges and turns that waited for them, else on the connection alone. */
final class Losses {
    private Losses() {}

    /** The exchanges and turns that waited for a cause at least so long, and connections without either that repeated segments for a reason. */
    static List<Occurrence> of(Traffic traffic, double leastMs, WaitCause cause, Predicate<Retransmission> repairedSo) {
        List<Occurrence> found = new ArrayList<>(Occurrence.ofWaits(traffic, leastMs, cause));
        for (AnalysedConnection connection : traffic.connections()) {
            List<Integer> packets = connection.intervals().isEmpty() ? packets(connection, repairedSo) : List.of();
            if (!packets.isEmpty()) {
                found.add(Occurrence.free(connection, packets));
            }
        }
        return found;
    }

    /** Numbers of the segments that were repeated for a reason and had to be. */
    private static List<Integer> packets(AnalysedConnection connection, Predicate<Retransmission> repairedSo) {
        return Stream.of(Direction.values())
                .flatMap(d -> connection.tcp().direction(d).retransmissions().stream())
                .filter(repeat -> repeat.verdict() != Retransmission.Verdict.SPURIOUS)
                .filter(repairedSo)
                .map(Retransmission::packet)
                .sorted()
                .toList();
    }

    /** The occurrences in words: exchanges that waited, and connections without exchanges. */
    static String words(List<Occurrence> group) {
        long others = group.stream().filter(o -> o.interval() == null).count();
        String waited = Occurrence.payers(group);
        String bare = Counts.text(others, "connection") + " without exchanges";
        return others == group.size() ? bare : others == 0 ? waited : waited + " and " + bare;
    }
}
