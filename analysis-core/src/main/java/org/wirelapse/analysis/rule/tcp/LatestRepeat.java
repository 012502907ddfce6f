package org.wirelapse.analysis.rule.tcp;

import java.util.List;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.Wait;

/** The repeat that the time after it goes back to. */
final class LatestRepeat {
    private LatestRepeat() {}

    /** The last one of either direction up to the end of a tile, or null. */
    static Retransmission at(AnalysedConnection connection, Wait wait) {
        Retransmission latest = null;
        for (Direction direction : Direction.values()) {
            Retransmission repeat = upTo(connection.tcp().direction(direction).retransmissions(), wait.lastPacket());
            latest = latest == null || repeat != null && repeat.packet() > latest.packet() ? repeat : latest;
        }
        return latest;
    }

    /** Searches a list that is in the order of the capture. */
    private static Retransmission upTo(List<Retransmission> repeats, int packet) {
        int from = 0;
        int to = repeats.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (repeats.get(middle).packet() <= packet) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from == 0 ? null : repeats.get(from - 1);
    }
}
