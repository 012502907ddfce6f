package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;

/** Scales the receive windows (RFC 7323 §2). */
final class Windows {
    /** RFC 7323 §2.3. */
    private static final int MAX_SHIFT = 14;

    private Windows() {}

    static void fill(Segments segments) {
        int[] shifts = shifts(segments);
        for (int row = 0; row < segments.size(); row++) {
            // The window of a SYN is never scaled, RFC 7323 §2.2.
            int shift =
                    segments.log().syn(row) ? 0 : shifts[segments.direction(row).ordinal()];
            segments.window(row, (long) segments.log().window(row) << shift);
        }
    }

    private static int[] shifts(Segments segments) {
        int client = synRow(segments, Direction.CLIENT_TO_SERVER);
        int server = synRow(segments, Direction.SERVER_TO_CLIENT);
        SegmentLog log = segments.log();
        boolean refused = client >= 0 && log.windowScale(client) < 0 || server >= 0 && log.windowScale(server) < 0;
        if (refused) {
            return new int[] {0, 0};
        }
        return new int[] {
            client >= 0 ? log.windowScale(client) : inferred(segments, Direction.CLIENT_TO_SERVER),
            server >= 0 ? log.windowScale(server) : inferred(segments, Direction.SERVER_TO_CLIENT)
        };
    }

    /** Row of a direction's first SYN, or -1. */
    static int synRow(Segments segments, Direction direction) {
        for (int row = 0; row < segments.size(); row++) {
            if (segments.log().syn(row) && segments.direction(row) == direction) {
                return row;
            }
        }
        return -1;
    }

    /** Smallest shift with which what the peer had in flight fits in the windows that this direction announced. */
    private static int inferred(Segments segments, Direction direction) {
        SegmentLog log = segments.log();
        long acknowledged = 0;
        long window = 0;
        int shift = 0;
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) == direction) {
                if (log.ack(row) && !log.rst(row) && segments.acknowledged(row) >= acknowledged) {
                    acknowledged = segments.acknowledged(row);
                    window = log.window(row);
                }
            } else if (window > 0 && log.payloadLength(row) > 1) {
                long flight = segments.end(row) - acknowledged;
                while (shift < MAX_SHIFT && window << shift < flight) {
                    shift++;
                }
            }
        }
        return shift;
    }
}
