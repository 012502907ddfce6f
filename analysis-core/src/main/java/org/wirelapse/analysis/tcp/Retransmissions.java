package org.wirelapse.analysis.tcp;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Retransmission.Lost;
import org.wirelapse.analysis.tcp.Retransmission.Trigger;
import org.wirelapse.analysis.tcp.Retransmission.Verdict;

/** Lists the retransmissions of one direction, with what caused each and whether it was needed. */
final class Retransmissions {
    private Retransmissions() {}

    static List<Retransmission> of(Segments segments, Direction direction, Triggers triggers, Verdict[] verdicts) {
        List<Retransmission> list = new ArrayList<>();
        boolean challenged = Challenge.row(segments.log(), segments.size()) >= 0;
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) == direction) {
                Trigger trigger = triggers.next(row);
                if (trigger != null) {
                    boolean arrived = trigger == Trigger.SYN && (challenged || echoed(segments, row));
                    list.add(retransmission(segments, row, trigger, verdicts[row], arrived));
                }
            }
        }
        return List.copyOf(list);
    }

    private static boolean echoed(Segments segments, int row) {
        int original = segments.original(row);
        return original >= 0 && !segments.log().ack(row) && SynEchoes.arrived(segments, original, row);
    }

    private static Retransmission retransmission(
            Segments segments, int row, Trigger trigger, Verdict verdict, boolean originalArrived) {
        SegmentLog log = segments.log();
        int original = segments.original(row);
        return new Retransmission(
                log.packet(row),
                original < 0 ? OptionalInt.empty() : OptionalInt.of(log.packet(original)),
                log.payloadLength(row),
                trigger,
                verdict,
                originalArrived ? null : lost(original, verdict));
    }

    private static Lost lost(int original, Verdict verdict) {
        if (original < 0) {
            return Lost.BEFORE_TAP;
        }
        return verdict == Verdict.SPURIOUS ? null : Lost.AFTER_TAP;
    }
}
