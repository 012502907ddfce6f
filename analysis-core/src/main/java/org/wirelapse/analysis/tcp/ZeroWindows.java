package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;

/** How long the sender of one direction was told a window of zero. */
final class ZeroWindows {
    private ZeroWindows() {}

    /** Time at the tap between announcements of a closed window and of an open one, ns; up to the last segment if it stayed closed. */
    static long closedNs(Segments segments, Direction direction) {
        SegmentLog log = segments.log();
        long closedSince = -1;
        long sum = 0;
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) == direction || !log.ack(row) || log.syn(row) || log.rst(row)) {
                continue;
            }
            boolean closed = segments.windowBytes(row) == 0;
            if (closed && closedSince < 0) {
                closedSince = log.timeNs(row);
            } else if (!closed && closedSince >= 0) {
                sum += log.timeNs(row) - closedSince;
                closedSince = -1;
            }
        }
        return closedSince < 0 ? sum : sum + log.timeNs(segments.size() - 1) - closedSince;
    }
}
