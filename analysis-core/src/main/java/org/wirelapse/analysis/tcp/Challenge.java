package org.wirelapse.analysis.tcp;

import static org.wirelapse.analysis.flow.Direction.CLIENT_TO_SERVER;

import org.wirelapse.analysis.flow.SegmentLog;

/**
 * The acknowledgement by which an older connection of the same ports, which the server still keeps, answers a SYN (RFC 9293 §3.10.7.4,
 * RFC 5961 §4.2). The client resets what it knows nothing of (RFC 9293 §3.10.7.3) and repeats its SYN. Both belong to the older connection
 * and tell nothing of the new one.
 */
public final class Challenge {
    private Challenge() {}

    /** Row of the acknowledgement, or -1: it comes behind the SYN and before any SYN-ACK, and does not acknowledge that SYN. */
    public static int row(SegmentLog log) {
        return row(log, log.size());
    }

    static int row(SegmentLog log, int size) {
        if (size == 0 || !log.syn(0) || log.ack(0)) {
            return -1;
        }
        for (int row = 1; row < size && !(log.syn(row) && log.ack(row)); row++) {
            boolean bare = log.ack(row) && !log.rst(row) && !log.fin(row) && log.payloadLength(row) == 0;
            if (log.direction(row) != log.direction(0) && bare) {
                // Of a SYN with data any part may be acknowledged.
                int acknowledged = log.acknowledgment(row) - log.sequence(0) - 1;
                return acknowledged < 0 || acknowledged > log.payloadLength(0) ? row : -1;
            }
            if (log.direction(row) == CLIENT_TO_SERVER && !log.syn(row)) {
                return -1;
            }
        }
        return -1;
    }

    /** True if a reset only answers the challenge. */
    static boolean answeredBy(SegmentLog log, int challengeRow, int resetRow) {
        return challengeRow >= 0
                && log.direction(resetRow) != log.direction(challengeRow)
                && log.sequence(resetRow) == log.acknowledgment(challengeRow);
    }
}
