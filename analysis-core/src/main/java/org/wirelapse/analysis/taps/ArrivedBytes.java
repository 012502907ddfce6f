package org.wirelapse.analysis.taps;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SeenRanges;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.traffic.AnalysedConnection;

/** Tells a packet that was lost from one that arrived and that the receiver's capture lacks: what was acknowledged has arrived. */
final class ArrivedBytes {
    /** Bytes that the receiver's capture holds; null where it holds all that was acknowledged. */
    private final SeenRanges held;

    private final int base;
    private final long acknowledged;

    private ArrivedBytes(SeenRanges held, int base, long acknowledged) {
        this.held = held;
        this.base = base;
        this.acknowledged = acknowledged;
    }

    /** What arrived of a direction, as the receiver's capture has it. */
    static ArrivedBytes of(AnalysedConnection receiver, Direction direction) {
        SegmentLog log = receiver.connection().log();
        int first = receiver.tcp().direction(direction).firstRow();
        if (first < 0 || receiver.tcp().direction(direction).unseenBytes() == 0) {
            return new ArrivedBytes(null, 0, 0);
        }
        int base = log.sequence(first);
        SeenRanges held = new SeenRanges(0);
        long acknowledged = 0;
        for (int row = 0; row < log.size(); row++) {
            if (log.direction(row) != direction) {
                acknowledged = Math.max(acknowledged, log.ack(row) ? log.acknowledgment(row) - base : 0);
            } else if (log.payloadLength(row) > 0 && log.sequence(row) - base >= 0) {
                long start = log.sequence(row) - base;
                held.add(start, start + log.payloadLength(row));
            }
        }
        return new ArrivedBytes(held, base, acknowledged);
    }

    /** True if bytes of a packet were acknowledged though no packet of the receiver's capture has them. */
    boolean missed(SegmentLog sent, int row) {
        if (held == null || sent.payloadLength(row) == 0) {
            return false;
        }
        long start = sent.sequence(row) - base;
        long end = start + sent.payloadLength(row);
        return start >= 0 && end <= acknowledged && held.unseen(start, end) > 0;
    }
}
