package org.wirelapse.analysis.tcp;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;

/** Says of each acknowledgement of one direction what kind it is. */
final class AckKinds {
    private final Segments segments;
    private final SegmentLog log;
    private final Direction direction;
    private final DelayedAcks delayed;

    private long acknowledged = -1;
    private int window = -1;
    private long peerTop;
    /** The peer's last segment was a probe, and what follows answers it. */
    private boolean probed;

    private int piggybacked;
    private int standalone;
    private int duplicate;
    private int windowUpdates;
    private int probeReplies;

    private AckKinds(Segments segments, Direction direction, long loopNs) {
        this.segments = segments;
        this.direction = direction;
        log = segments.log();
        delayed = new DelayedAcks(segments, loopNs);
    }

    /**
     * Writes the notes.
     *
     * @param loopNs smallest time from the tap to the acknowledging side and back, or -1
     */
    static AckCounts annotate(Segments segments, Direction direction, long loopNs) {
        AckKinds kinds = new AckKinds(segments, direction, loopNs);
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) == direction) {
                kinds.answered(row);
            } else {
                kinds.sent(row);
            }
        }
        OptionalLong timer = kinds.delayed.timerNs();
        int[] byTimer = kinds.delayed.annotate(timer);
        return kinds.counts(byTimer, timer);
    }

    private AckCounts counts(int[] byTimer, OptionalLong timer) {
        return new AckCounts(
                piggybacked,
                standalone,
                delayed.immediate(),
                delayed.everyNth(),
                byTimer.length,
                duplicate,
                windowUpdates,
                probeReplies,
                byTimer.length == 0 ? OptionalInt.empty() : OptionalInt.of(log.packet(byTimer[0])),
                timer);
    }

    private void sent(int row) {
        probed = segments.has(row, Note.KEEP_ALIVE) || segments.has(row, Note.ZERO_WINDOW_PROBE);
        if (log.payloadLength(row) > 0 && !probed) {
            peerTop = Math.max(peerTop, segments.end(row));
            delayed.sent(row);
        }
    }

    private void answered(int row) {
        if (!log.ack(row)) {
            return;
        }
        boolean alone = log.payloadLength(row) == 0 && !log.syn(row) && !log.fin(row) && !log.rst(row);
        if (log.payloadLength(row) > 0) {
            piggybacked++;
            segments.note(row, Note.PIGGYBACKED_ACK);
        } else if (alone) {
            standalone++;
            segments.note(row, Note.STANDALONE_ACK);
            standalone(row);
        }
        if (log.rst(row)) {
            return;
        }
        if (log.window(row) == 0 && !log.syn(row)) {
            segments.note(row, Note.ZERO_WINDOW);
        }
        delayed.answered(row, alone);
        acknowledged = Math.max(acknowledged, segments.acknowledged(row));
        window = log.syn(row) ? -1 : log.window(row);
    }

    private void standalone(int row) {
        boolean repeats = segments.acknowledged(row) == acknowledged;
        boolean own = segments.has(row, Note.KEEP_ALIVE)
                || segments.has(row, Note.ZERO_WINDOW_PROBE)
                || segments.has(row, Note.DUPLICATE);
        if (!repeats || own || window < 0) {
            return;
        }
        if (log.window(row) != window && log.sackBlocks(row) == 0) {
            windowUpdates++;
            segments.note(row, Note.WINDOW_UPDATE);
        } else if (probed) {
            probeReplies++;
            segments.note(row, Note.PROBE_REPLY);
        } else if (peerTop > acknowledged) {
            duplicate++;
            segments.note(row, Note.DUPLICATE_ACK);
        }
    }
}
