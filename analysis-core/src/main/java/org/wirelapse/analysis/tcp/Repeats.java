package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SeenRanges;
import org.wirelapse.analysis.flow.SegmentLog;

/**
 * Tells the segments of one direction apart that bring nothing new or come out of order. The first that fits: zero-window probe, keep-alive, retransmission (its bytes were seen before, so it can be nothing else), hole filled late (displaced by the network, or
 * a retransmission whose original was lost before the tap).
 */
final class Repeats {
    private final Segments segments;
    private final SegmentLog log;
    private final Direction direction;
    private final Displacement displacement;
    private final SeenRanges seen = new SeenRanges(0);
    private final Carriers carriers;

    private int synRow = -1;
    private int finRow = -1;
    /** What the receiver has told: acknowledged up to here, and its last window; -1 before the first ACK. */
    private long acknowledged;

    private long window = -1;

    private Repeats(Segments segments, Direction direction, long roundTripNs) {
        this.segments = segments;
        this.direction = direction;
        log = segments.log();
        carriers = new Carriers(segments);
        displacement = new Displacement(segments, direction, carriers, roundTripNs);
    }

    /**
     * Writes the notes.
     *
     * @param roundTripNs smallest known round trip between the hosts, or -1
     * @return what the capture saw of the direction's stream
     */
    static SeenRanges annotate(Segments segments, Direction direction, long roundTripNs) {
        Repeats repeats = new Repeats(segments, direction, roundTripNs);
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) == direction) {
                repeats.sent(row);
            } else {
                repeats.answered(row);
            }
        }
        return repeats.seen;
    }

    private void answered(int row) {
        if (log.ack(row) && !log.rst(row) && segments.acknowledged(row) >= acknowledged) {
            acknowledged = segments.acknowledged(row);
            window = segments.windowBytes(row);
        }
    }

    private void sent(int row) {
        if (segments.has(row, Note.DUPLICATE) || log.rst(row)) {
            return;
        }
        if (log.syn(row)) {
            syn(row);
        } else if (probesClosedWindow(row)) {
            segments.note(row, Note.ZERO_WINDOW_PROBE);
        } else if (asksForLife(row)) {
            segments.note(row, Note.KEEP_ALIVE);
        } else if (log.payloadLength(row) > 0) {
            data(row);
        }
        if (log.fin(row)) {
            fin(row);
        }
    }

    private void repeat(int row, Note note, int original) {
        segments.note(row, note);
        segments.original(row, original);
    }

    private void syn(int row) {
        if (synRow >= 0 && log.sequence(row) == log.sequence(synRow) && log.ack(row) == log.ack(synRow)) {
            repeat(row, Note.RETRANSMISSION, synRow);
        }
        synRow = row;
        if (log.payloadLength(row) > 0) {
            carry(row);
        }
    }

    private void fin(int row) {
        if (finRow >= 0 && log.payloadLength(row) == 0) {
            repeat(row, Note.RETRANSMISSION, finRow);
        }
        finRow = row;
    }

    /** RFC 9293 §3.8.6.1. Linux sends no payload and the number before the first unacknowledged; others send one new byte. */
    private boolean probesClosedWindow(int row) {
        int length = log.payloadLength(row);
        return window == 0
                && !log.fin(row)
                && (length == 0 && segments.start(row) == acknowledged - 1
                        || length == 1 && segments.start(row) == acknowledged);
    }

    /** RFC 9293 §3.8.4: at most one byte, old, with nothing outstanding. */
    private boolean asksForLife(int row) {
        return log.payloadLength(row) <= 1
                && !log.fin(row)
                && segments.start(row) == seen.top() - 1
                && acknowledged >= seen.top();
    }

    private void data(int row) {
        long start = segments.start(row);
        long end = segments.end(row);
        long fresh = seen.unseen(start, end);
        if (fresh < end - start) {
            repeat(row, Note.RETRANSMISSION, carriers.latest(seen.firstSeen(start, end)));
        } else if (start < seen.top()) {
            segments.note(row, displacement.displaced(row) ? Note.REORDERED : Note.RETRANSMISSION);
        }
        carry(row);
    }

    private void carry(int row) {
        if (segments.end(row) > seen.top()) {
            carriers.advance(row);
            if (segments.start(row) < seen.top()) {
                carriers.add(row);
            }
        } else {
            carriers.add(row);
        }
        seen.add(segments.start(row), segments.end(row));
    }
}
