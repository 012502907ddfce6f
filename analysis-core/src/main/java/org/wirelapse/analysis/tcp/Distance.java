package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;

/** How far away packets come from, as the time to live (hop limit) tells: each router on the way takes one from it. */
public final class Distance {
    /** Fewer packets do not tell a host's own time to live. */
    private static final int LEAST_PACKETS = 3;

    /** So many tell it well enough. */
    private static final int MOST_PACKETS = 100;

    private Distance() {}

    /**
     * True if all ordinary packets of a segment's direction came with one and the same other time to live, so that most likely a third party
     * sent it. A change of route does the same.
     */
    public static boolean fromElsewhere(SegmentLog log, int suspectRow) {
        int ordinary = ofHost(log, log.direction(suspectRow));
        return ordinary >= 0 && ordinary != log.timeToLive(suspectRow);
    }

    /** The time to live of all ordinary packets of a direction, -1 where they are few or differ. */
    static int ofHost(SegmentLog log, Direction direction) {
        int ordinary = 0;
        int timeToLive = -1;
        for (int row = 0; row < log.size() && ordinary < MOST_PACKETS; row++) {
            if (log.direction(row) == direction && !log.syn(row) && !log.rst(row)) {
                if (ordinary++ > 0 && log.timeToLive(row) != timeToLive) {
                    return -1;
                }
                timeToLive = log.timeToLive(row);
            }
        }
        return ordinary >= LEAST_PACKETS ? timeToLive : -1;
    }
}
