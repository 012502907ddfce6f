package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;

/**
 * Tells whether a sender uses Nagle's algorithm in Minshall's form, as Linux does: a small segment is held only while an earlier small one
 * is not acknowledged. One small segment sent regardless proves that it does not. Small segments that leave with the acknowledgement they
 * waited for make it likely that it does: an application cannot see a bare acknowledgement, so only the stack times a segment by it.
 */
final class Nagles {
    /** How soon after the clearing acknowledgement a held segment leaves. */
    private static final long RELEASE_NS = 1_000_000;

    /** A wait shorter than this may end with the acknowledgement by chance. */
    private static final long LEAST_WAIT_NS = 5_000_000;

    private final Segments segments;
    private final SegmentLog log;
    private final int mss;
    private final long senderLoopNs;

    private long top;
    private long acknowledged;
    /** Right edge of the window that the receiver has offered. */
    private long edge = Long.MAX_VALUE;

    /** End and time of the last small segment, and when a bare acknowledgement of it passed the tap; -1 while none did. */
    private long smallEnd = -1;

    private long smallNs;
    private long clearedNs = -1;
    /** Data of the other side came meanwhile, which the sender may have reacted to. */
    private boolean answeredWithData;

    private int released;
    private boolean defied;

    private Nagles(Segments segments, int mss, long senderLoopNs) {
        this.segments = segments;
        this.mss = mss;
        this.senderLoopNs = senderLoopNs;
        log = segments.log();
    }

    /**
     * The verdict on the sender of a direction.
     *
     * @param mss largest payload, or 0 if unknown
     * @param senderLoopNs time from the tap to the sender and back, 0 where the tap stands at the sender
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
        return reading.released > 0 ? Nagle.ON : Nagle.UNKNOWN;
    }

    private void answered(int row) {
        if (!log.ack(row) || log.rst(row)) {
            return;
        }
        answeredWithData |= log.payloadLength(row) > 0 || log.fin(row);
        acknowledged = Math.max(acknowledged, segments.acknowledged(row));
        long offered = segments.acknowledged(row) + segments.windowBytes(row);
        edge = edge == Long.MAX_VALUE ? offered : Math.max(edge, offered);
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
        boolean whole = length >= mss || log.fin(row);
        if (!whole && contiguous && top < edge && !segments.has(row, Note.RETRANSMISSION)) {
            judge(row);
            smallEnd = top;
            smallNs = log.timeNs(row);
            clearedNs = -1;
            answeredWithData = false;
        }
    }

    private void judge(int row) {
        if (smallEnd < 0) {
            return;
        }
        long sinceCleared = clearedNs < 0 ? -1 : log.timeNs(row) - clearedNs;
        long unknowing = senderLoopNs / 10 * 8;
        if (sinceCleared < unknowing) {
            defied = true;
        } else if (sinceCleared <= senderLoopNs + RELEASE_NS
                && !answeredWithData
                && clearedNs - smallNs + senderLoopNs >= LEAST_WAIT_NS) {
            released++;
        }
    }
}
