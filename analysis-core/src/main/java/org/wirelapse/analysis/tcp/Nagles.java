package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;

/**
 * Tells whether a sender uses Nagle's algorithm in Minshall's form, as Linux does: a small segment is held only while an earlier small one
 * is not acknowledged. One small segment sent regardless proves that it does not.
 */
final class Nagles {
    /** How soon after the clearing acknowledgement a held segment leaves. */
    private static final long RELEASE_NS = 1_000_000;

    /** So many released segments make it likely. */
    private static final int ENOUGH = 3;

    private final Segments segments;
    private final SegmentLog log;
    private final int mss;
    private final long senderLoopNs;

    private long top;
    private long acknowledged;
    /** End of the last small segment, and when its acknowledgement passed the tap; -1 while none did. */
    private long smallEnd = -1;

    private long clearedNs = -1;
    private long window = Long.MAX_VALUE;
    private int released;
    private boolean defied;

    private Nagles(Segments segments, int mss, long senderLoopNs) {
        this.segments = segments;
        this.mss = mss;
        this.senderLoopNs = Math.max(0, senderLoopNs);
        log = segments.log();
    }

    /**
     * The verdict on the sender of a direction.
     *
     * @param mss largest payload, or 0 if unknown
     * @param senderLoopNs smallest time from the tap to the sender and back, or -1
     */
    static Nagle of(Segments segments, Direction direction, int mss, long senderLoopNs) {
        Nagles reading = new Nagles(segments, mss, senderLoopNs);
        for (int row = 0; row < segments.size() && mss > 0; row++) {
            if (segments.direction(row) == direction) {
                reading.sent(row);
            } else {
                reading.answered(row);
            }
        }
        if (reading.defied) {
            return Nagle.OFF;
        }
        return reading.released >= ENOUGH ? Nagle.ON : Nagle.UNKNOWN;
    }

    private void answered(int row) {
        if (!log.ack(row) || log.rst(row)) {
            return;
        }
        acknowledged = Math.max(acknowledged, segments.acknowledged(row));
        window = segments.windowBytes(row);
        if (smallEnd >= 0 && clearedNs < 0 && acknowledged >= smallEnd) {
            clearedNs = log.timeNs(row);
        }
    }

    private void sent(int row) {
        int length = log.payloadLength(row);
        if (length == 0 || log.rst(row) || log.syn(row) || segments.end(row) <= top) {
            return;
        }
        boolean contiguous = segments.start(row) == top;
        top = segments.end(row);
        boolean clipped = top - acknowledged >= window;
        if (length >= mss || log.fin(row) || clipped || !contiguous) {
            return;
        }
        judge(row);
        smallEnd = top;
        clearedNs = -1;
    }

    private void judge(int row) {
        if (smallEnd < 0 || segments.has(row, Note.RETRANSMISSION)) {
            return;
        }
        if (clearedNs < 0 || log.timeNs(row) - clearedNs < senderLoopNs / 10 * 8) {
            defied = true;
        } else if (log.timeNs(row) - clearedNs <= senderLoopNs + RELEASE_NS) {
            released++;
        }
    }
}
