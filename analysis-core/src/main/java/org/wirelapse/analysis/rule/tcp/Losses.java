package org.wirelapse.analysis.rule.tcp;

import java.util.List;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.tcp.Retransmission.Lost;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.unit.Counts;

/** Losses in words. */
final class Losses {
    private Losses() {}

    /** Who paid: exchanges that waited, and connections without exchanges. */
    static String payers(List<Occurrence> group) {
        long others = group.stream().filter(o -> o.interval() == null).count();
        String waited = Occurrence.payers(group);
        String bare = Counts.text(others, "connection") + " without exchanges";
        return others == group.size() ? bare : others == 0 ? waited : waited + " and " + bare;
    }

    /** On which side of the capture the segments were lost that the connections of a group repeated, as a sentence; empty if unknown. */
    static String places(List<Occurrence> group, LossKind kind) {
        List<AnalysedConnection> connections =
                group.stream().map(Occurrence::connection).distinct().toList();
        long before = count(connections, kind, Lost.BEFORE_TAP);
        long behind = count(connections, kind, Lost.AFTER_TAP);
        if (before == 0 && behind == 0) {
            return "";
        }
        String lost = " Lost: " + Counts.text(before + behind, "segment");
        if (behind == 0) {
            return lost + " between sender and capture.";
        }
        return lost
                + (before == 0
                        ? ""
                        : ", " + Counts.text(before) + " between sender and capture and " + Counts.text(behind))
                + " between capture and receiver.";
    }

    private static long count(List<AnalysedConnection> connections, LossKind kind, Lost place) {
        long count = 0;
        for (AnalysedConnection connection : connections) {
            for (Direction direction : Direction.values()) {
                for (Retransmission repeat :
                        connection.tcp().direction(direction).retransmissions()) {
                    count += kind.repaired(repeat) && repeat.lost() == place ? 1 : 0;
                }
            }
        }
        return count;
    }
}
