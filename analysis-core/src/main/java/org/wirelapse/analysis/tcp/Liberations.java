package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;

/**
 * Measures the loop tap → sender → tap in the stream itself: from the first segment that passes towards the sender with a timestamp to the
 * sender's first that echoes it (RFC 7323 §3). The handshake alone may have met a queue.
 */
public final class Liberations {
    private Liberations() {}

    /**
     * The least loop.
     *
     * @param direction that of the sender's data
     * @param knownNs what is known already, an upper bound
     * @return {@code knownNs} where nothing shorter was seen
     */
    public static long leastLoopNs(Segments segments, Direction direction, long knownNs) {
        SegmentLog log = segments.log();
        long least = knownNs;
        int waiting = 0;
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) != direction || !log.hasTimestamps(row) || log.rst(row) || log.syn(row)) {
                continue;
            }
            while (waiting < row && !answers(segments, direction, waiting, row)) {
                waiting++;
            }
            if (waiting < row && log.tsVal(waiting) == log.tsEcr(row)) {
                least = Math.min(least, log.timeNs(row) - log.timeNs(waiting));
            }
        }
        return Math.max(0, least);
    }

    /** True for the first segment towards the sender whose timestamp is not older than the echoed one. */
    private static boolean answers(Segments segments, Direction direction, int row, int echo) {
        SegmentLog log = segments.log();
        return segments.direction(row) != direction
                && log.hasTimestamps(row)
                && !log.rst(row)
                && log.tsVal(row) - log.tsEcr(echo) >= 0;
    }
}
