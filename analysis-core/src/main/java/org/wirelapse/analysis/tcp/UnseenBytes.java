package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SeenRanges;
import org.wirelapse.analysis.flow.SegmentLog;

/** Finds the bytes of one direction that were acknowledged, so they existed, but that the capture never saw. */
final class UnseenBytes {
    private UnseenBytes() {}

    /**
     * Writes the notes.
     *
     * @param seen what was seen of the direction in the whole capture
     * @return how many bytes
     */
    static long annotate(Segments segments, Direction direction, SeenRanges seen) {
        SegmentLog log = segments.log();
        long begin = begin(segments, direction);
        long acknowledged = begin;
        long finOffset = Long.MAX_VALUE;
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) == direction) {
                finOffset = log.fin(row) ? segments.end(row) : finOffset;
                if (log.payloadLength(row) > 0 && seen.unseen(segments.start(row) - 1, segments.start(row)) > 0) {
                    segments.note(row, Note.UNSEEN_BEFORE);
                }
            } else if (log.ack(row) && !log.rst(row) && segments.acknowledged(row) > acknowledged) {
                long to = Math.min(segments.acknowledged(row), finOffset);
                if (seen.unseen(acknowledged, to) > 0) {
                    segments.note(row, Note.ACKS_UNSEEN);
                }
                acknowledged = segments.acknowledged(row);
            }
        }
        return seen.unseen(begin, Math.max(begin, Math.min(acknowledged, finOffset)));
    }

    /** Where the capture sets in: what was sent before a capture that begins midstream is not missing from it. */
    private static long begin(Segments segments, Direction direction) {
        SegmentLog log = segments.log();
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) == direction && (log.syn(row) || log.payloadLength(row) > 0)) {
                return log.syn(row) ? 0 : Math.max(0, segments.start(row));
            }
        }
        return 0;
    }
}
