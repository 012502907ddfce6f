package org.wirelapse.analysis.tcp;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Retransmission.Lost;
import org.wirelapse.analysis.tcp.Retransmission.Trigger;
import org.wirelapse.analysis.tcp.Retransmission.Verdict;

/** Lists the retransmissions of one direction. */
final class Retransmissions {
    private Retransmissions() {}

    static List<Retransmission> of(Segments segments, Direction direction) {
        List<Retransmission> list = new ArrayList<>();
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) == direction && segments.has(row, Note.RETRANSMISSION)) {
                list.add(retransmission(segments, row));
            }
        }
        return List.copyOf(list);
    }

    private static Retransmission retransmission(Segments segments, int row) {
        SegmentLog log = segments.log();
        int original = segments.original(row);
        return new Retransmission(
                log.packet(row),
                original < 0 ? OptionalInt.empty() : OptionalInt.of(log.packet(original)),
                log.payloadLength(row),
                log.syn(row) ? Trigger.SYN : Trigger.UNKNOWN,
                Verdict.UNDETERMINED,
                original < 0 ? Lost.BEFORE_TAP : Lost.AFTER_TAP);
    }
}
