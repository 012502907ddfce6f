package org.wirelapse.analysis.tcp;

import java.util.OptionalInt;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;

/** Counts the segments that a sender put on the wire before an acknowledgement of data reached it (RFC 6928). */
final class InitialWindow {
    private InitialWindow() {}

    /**
     * Full-size segments of the first flight.
     *
     * @param mss largest payload, or 0 if unknown
     * @param senderLoopNs time from the tap to the sender and back, 0 where the tap stands at the sender: what passes within it after an acknowledgement left without it
     * @return empty where the flight does not show the window, because the sender had no more to send
     */
    static OptionalInt segments(Segments segments, Direction direction, int mss, long senderLoopNs) {
        SegmentLog log = segments.log();
        long acknowledgedNs = Long.MAX_VALUE;
        long end = 0;
        boolean full = false;
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) != direction) {
                boolean first = acknowledgedNs == Long.MAX_VALUE && segments.acknowledged(row) > 0 && !log.rst(row);
                acknowledgedNs = first ? log.timeNs(row) + senderLoopNs / 10 * 9 : acknowledgedNs;
            } else if (log.payloadLength(row) > 0 && segments.end(row) > end) {
                if (log.timeNs(row) > acknowledgedNs) {
                    return full && mss > 0 ? OptionalInt.of((int) ((end + mss - 1) / mss)) : OptionalInt.empty();
                }
                end = segments.end(row);
                full = log.payloadLength(row) >= mss;
            }
        }
        return OptionalInt.empty();
    }
}
