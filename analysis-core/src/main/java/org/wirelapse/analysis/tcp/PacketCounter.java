package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;

/** The IPv4 identification, where a sender uses it to count its packets (RFC 6864 §4 allows anything, most hosts count). */
final class PacketCounter {
    /** Larger steps than this say nothing about order. */
    private static final int MAX_STEP = 64;

    private PacketCounter() {}

    /** True if nearly all steps from one packet of a direction to the next are small and forward. */
    static boolean counts(Segments segments, Direction direction) {
        SegmentLog log = segments.log();
        int last = -1;
        int steps = 0;
        int forward = 0;
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) == direction && !log.rst(row)) {
                if (last >= 0) {
                    int step = distance(last, log.ipId(row));
                    steps++;
                    forward += step > 0 && step <= MAX_STEP ? 1 : 0;
                }
                last = log.ipId(row);
            }
        }
        return steps > 0 && forward >= steps * 0.7;
    }

    /** Signed distance between two identifications, across the wrap at 2¹⁶. */
    static int distance(int from, int to) {
        return (short) (to - from);
    }
}
