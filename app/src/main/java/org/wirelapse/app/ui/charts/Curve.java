package org.wirelapse.app.ui.charts;

import org.wirelapse.app.ui.session.TimeRange;

/** What a chart draws, as columns that stay where they are: points by time, each a value or a span of values; NaN where not known. */
interface Curve {
    /** Number of points. */
    int size();

    /** Time of a point, ns since the capture's start; never falls from one to the next. */
    long timeNs(int index);

    /** Lower end of the span. */
    double low(int index);

    /** Upper end of the span; equals the lower end for a value. */
    double high(int index);

    /** The curve as it is to be drawn through a window; another one only where points depend on how near one looks. */
    default Curve seen(TimeRange range, int columns) {
        return this;
    }

    /** The first point that is not before a time; the number of points where there is none. */
    default int firstFrom(long ns) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (timeNs(middle) < ns) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The last point that is not behind a time, or -1: the one whose value holds then. */
    default int lastUntil(long ns) {
        return firstFrom(ns + 1) - 1;
    }
}
