package org.wirelapse.app.ui.ladder;

import org.wirelapse.analysis.flow.SegmentLog;

/**
 * Maps times to heights. Time runs downwards, but not evenly: each segment gets a line of its own, and a pause grows with the logarithm of
 * its length, so that bursts can be read and pauses be crossed. Order is never changed.
 */
final class LadderScale {
    /** A pause of this length gets one unit of height more than none, then one more each time it doubles. */
    private static final double PAUSE_NS = 500_000;

    private static final double PAUSE_UNITS = 0.45;
    /** Heights are ints. */
    private static final int MOST_ROWS = 20_000_000;

    private final SegmentLog log;
    private final int rowHeight;
    private final int[] heights;
    /** Above the first segment and below the last one time runs evenly. */
    private final double nsPerPixelOutside;

    /**
     * A scale over a connection.
     *
     * @param rows how many of the log's rows
     * @param rowHeight least distance of two segments, pixels
     * @param wayNs time from one host to the other, which fits above the first segment
     */
    LadderScale(SegmentLog log, int rows, int rowHeight, long wayNs) {
        this.log = log;
        this.rowHeight = rowHeight;
        heights = new int[Math.min(rows, MOST_ROWS)];
        nsPerPixelOutside = Math.max(1.0, wayNs / (2.0 * rowHeight));
        int y = 3 * rowHeight;
        for (int row = 0; row < heights.length; row++) {
            y += row == 0 ? 0 : pause(log.timeNs(row) - log.timeNs(row - 1));
            heights[row] = y;
        }
    }

    private int pause(long ns) {
        double doublings = Math.log1p(ns / PAUSE_NS) / Math.log(2);
        return (int) (rowHeight * (1 + PAUSE_UNITS * doublings));
    }

    /** Number of segments. */
    int rows() {
        return heights.length;
    }

    /** Height of all. */
    int height() {
        return heights.length == 0 ? 0 : heights[heights.length - 1] + 4 * rowHeight;
    }

    /** Where a segment passes the tap. */
    int y(int row) {
        return heights[row];
    }

    /** Where a time lies. */
    double y(long ns) {
        int next = firstFrom(ns);
        if (next == 0) {
            return heights[0] - (log.timeNs(0) - ns) / nsPerPixelOutside;
        }
        long before = log.timeNs(next - 1);
        if (next == heights.length) {
            return heights[next - 1] + Math.min(3.0 * rowHeight, (ns - before) / nsPerPixelOutside);
        }
        double share = (double) (ns - before) / (log.timeNs(next) - before);
        return heights[next - 1] + share * (heights[next] - heights[next - 1]);
    }

    /** The first segment that is not before a time; the number of segments where there is none. */
    int firstFrom(long ns) {
        int low = 0;
        int high = heights.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (log.timeNs(middle) < ns) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first segment that is not above a height; the number of segments where there is none. */
    int firstBelow(double y) {
        int low = 0;
        int high = heights.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (heights[middle] < y) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
