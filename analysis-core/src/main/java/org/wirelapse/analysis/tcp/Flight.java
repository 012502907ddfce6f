package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;

/** How much of one direction's data was sent and not acknowledged, as the tap saw it. */
final class Flight {
    private Flight() {}

    /** Largest amount in flight, bytes. */
    static long maxBytes(Segments segments, Direction direction) {
        SegmentLog log = segments.log();
        long top = 0;
        long acknowledged = 0;
        long max = 0;
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) != direction) {
                if (log.ack(row) && !log.rst(row)) {
                    acknowledged = Math.max(acknowledged, segments.acknowledged(row));
                }
            } else if (log.payloadLength(row) > 0 && !log.rst(row)) {
                top = Math.max(top, segments.end(row));
                max = Math.max(max, top - acknowledged);
            }
        }
        return max;
    }
}
