package org.wirelapse.analysis.traffic;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Segments;

/**
 * What a receiver's window tells of the bytes that its application has not read: they take up the buffer whose free part the window is (RFC
 * 9293 §3.8.6). A growing buffer hides a part of them, so this is a lower bound. Goes through the connection once.
 */
final class ReceiveBuffer {
    static final int USUAL_MSS = 1460;

    private final Segments segments;
    private final Direction receiver;
    private final int mss;
    private int next;
    private long peak;
    private long window;

    /**
     * At the connection's begin.
     *
     * @param receiver direction of the receiver's own segments
     * @param mss size of a segment towards it
     */
    ReceiveBuffer(Segments segments, Direction receiver, int mss) {
        this.segments = segments;
        this.receiver = receiver;
        this.mss = mss;
    }

    /** So much must be read before a window need open again (RFC 9293 §3.8.6.2.2). */
    int mss() {
        return mss;
    }

    /** What the window lacks of its peak at the latest segment up to a row, with that. Rows must be asked for in order. */
    long leastUnread(int row) {
        for (; next <= row; next++) {
            if (segments.direction(next) == receiver) {
                read(next);
            }
        }
        return peak - window;
    }

    private void read(int row) {
        SegmentLog log = segments.log();
        if (log.ack(row) && !log.syn(row)) {
            // Some put no window into a reset, so only a larger one there tells that more was read.
            window = log.rst(row) ? Math.max(window, segments.windowBytes(row)) : segments.windowBytes(row);
            peak = Math.max(peak, window);
        }
    }
}
