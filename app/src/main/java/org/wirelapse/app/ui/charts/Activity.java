package org.wirelapse.app.ui.charts;

import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.app.ui.session.Session;

/** How many bytes a capture carried in each of its slices of time, for an overview. */
final class Activity {
    static final int SLICES = 1_000;

    private final long[] bytes = new long[SLICES];
    private long most;

    /** Walks over all packets of all connections; not for the event thread. */
    static Activity of(Session session) {
        Activity activity = new Activity();
        long length = Math.max(1, session.whole().lengthNs());
        for (AnalysedConnection connection : session.connections()) {
            SegmentLog log = connection.connection().log();
            int size = connection.packets();
            for (int row = 0; row < size; row++) {
                int slice = (int) Math.min(SLICES - 1, (double) log.timeNs(row) / length * SLICES);
                // A bare header counts a little, so that it can be seen.
                activity.bytes[slice] += log.payloadLength(row) + 1L;
            }
        }
        for (long slice : activity.bytes) {
            activity.most = Math.max(activity.most, slice);
        }
        return activity;
    }

    /** Height of a slice, 0 to 1; square roots, so that small traffic shows beside large. */
    double height(int slice) {
        return most == 0 ? 0 : Math.sqrt((double) bytes[slice] / most);
    }
}
