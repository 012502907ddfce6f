package org.wirelapse.app.ui.charts;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.TimeScale;

/** Finds the segment nearest to the pointer. */
final class SegmentFinder {
    private static final int REACH_PIXELS = 12;
    /** Where so many segments share a few pixels, any of them will do. */
    private static final int MOST_LOOKED_AT = 4_000;

    private final Segments segments;
    private final Direction direction;

    SegmentFinder(Segments segments, Direction direction) {
        this.segments = segments;
        this.direction = direction;
    }

    /**
     * Row of the segment nearest to a place, or -1 where none is near. Height counts where it tells segments of the same time apart.
     *
     * @param value stream offset at the place, NaN where the height means something else
     * @param perPixel stream bytes a pixel
     */
    int nearest(TimeScale scale, double x, double value, double perPixel) {
        int row = firstFrom(scale.ns(x - REACH_PIXELS));
        long last = scale.ns(x + REACH_PIXELS);
        int best = -1;
        double smallest = 2.0 * REACH_PIXELS * REACH_PIXELS;
        for (int looked = 0;
                row < segments.size() && segments.timeNs(row) <= last && looked < MOST_LOOKED_AT;
                looked++) {
            double across = scale.x(segments.timeNs(row)) - x;
            double up = Double.isNaN(value) ? 0 : distance(row, value) / perPixel;
            if (across * across + up * up < smallest) {
                smallest = across * across + up * up;
                best = row;
            }
            row++;
        }
        return best;
    }

    private double distance(int row, double value) {
        if (segments.direction(row) != direction) {
            return Math.abs(segments.acknowledged(row) - value);
        }
        return value < segments.start(row)
                ? segments.start(row) - value
                : value > segments.end(row) ? value - segments.end(row) : 0;
    }

    private int firstFrom(long ns) {
        int low = 0;
        int high = segments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (segments.timeNs(middle) < ns) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int packet(int row) {
        return segments.log().packet(row);
    }

    /** Row of a packet number, or -1. */
    int row(int packet) {
        int row = Session.row(segments.log(), packet);
        return row < segments.size() ? row : -1;
    }

    long timeNs(int row) {
        return segments.timeNs(row);
    }
}
