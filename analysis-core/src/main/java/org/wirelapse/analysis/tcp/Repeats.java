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
    private final MissingPackets missing;
    private final SeenRanges seen = new SeenRanges(0);
    private final Carriers carriers;

    private int synRow = -1;
    private int finRow = -1;
    /** What the receiver has told: acknowledged up to here, and its last window; -1 before the first ACK. */
    private long acknowledged;

    private long window = -1;
    /** The direction's row before, and the end of what the other side has sent, which this one may have to acknowledge. */
    private int before = -1;

    private long peerTop;
    /** How far the sender had come: the end of its data, or the number of an empty segment, which is the next that it will send. */
    private long sentTo;

    private Repeats(Segments segments, Direction direction, long roundTripNs) {
        this.segments = segments;
        this.direction = direction;
        log = segments.log();
        carriers = new Carriers(segments);
        missing = new MissingPackets(segments, direction, roundTripNs);
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
        repeats.addProbes();
        return repeats.seen;
    }

    /** The byte of a probe counts as sent only if the receiver took it, which is known only now. */
    private void addProbes() {
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) == direction && segments.has(row, Note.ZERO_WINDOW_PROBE)) {
                seen.add(segments.start(row), Math.min(segments.end(row), acknowledged));
            }
        }
    }

    private void answered(int row) {
        peerTop = Math.max(peerTop, segments.end(row) + (log.fin(row) ? 1 : 0));
        if (log.ack(row) && !log.rst(row) && segments.acknowledged(row) >= acknowledged) {
            acknowledged = segments.acknowledged(row);
            window = segments.windowBytes(row);
        }
    }

    private void sent(int row) {
        if (segments.has(row, Note.DUPLICATE) || log.rst(row)) {
            return;
        }
        classify(row);
        before = row;
    }

    private void classify(int row) {
        if (log.syn(row)) {
            syn(row);
        } else if (probesClosedWindow(row)) {
            segments.note(row, Note.ZERO_WINDOW_PROBE);
        } else if (asksForLife(row)) {
            segments.note(row, Note.KEEP_ALIVE);
        } else if (log.payloadLength(row) > 0) {
            data(row);
        } else if (segments.start(row) > sentTo) {
            sentTo = segments.start(row);
            carriers.advance(row);
        }
        if (log.fin(row)) {
            fin(row);
        }
    }

    private void repeat(int row, Note note, int original) {
        segments.note(row, note);
        segments.original(row, original);
    }

    /** Of two segments with the same bytes the one that was sent later is the retransmission, even if it arrived first. */
    private void again(int row, int earlier) {
        if (earlier >= 0 && displacement.sendingOrder(row, earlier) < 0) {
            segments.note(row, Note.REORDERED);
            segments.withdraw(earlier, Note.REORDERED);
            repeat(earlier, Note.RETRANSMISSION, row);
        } else {
            repeat(row, Note.RETRANSMISSION, earlier);
        }
    }

    private void syn(int row) {
        if (synRow >= 0 && log.sequence(row) == log.sequence(synRow) && log.ack(row) == log.ack(synRow)) {
            again(row, synRow);
        }
        synRow = row;
        if (log.payloadLength(row) > 0) {
            carry(row);
        }
    }

    private void fin(int row) {
        if (log.payloadLength(row) == 0 && finRow >= 0) {
            again(row, finRow);
        } else if (log.payloadLength(row) == 0 && firstCopyLost(row)) {
            segments.note(row, Note.RETRANSMISSION);
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
            again(row, carriers.latest(seen.firstSeen(start, end)));
        } else if (start < sentTo) {
            segments.note(row, displacement.displaced(row) ? Note.REORDERED : Note.RETRANSMISSION);
        } else if (firstCopyLost(row)) {
            segments.note(row, Note.RETRANSMISSION);
        }
        carry(row);
    }

    /**
     * True if more packets are missing right before a row than the bytes skipped by it need, and none can have been a bare acknowledgement,
     * because there was nothing to acknowledge. A sender sends in order, so one of them held the row's bytes.
     */
    private boolean firstCopyLost(int row) {
        if (before < 0 || !seen.whole() || segments.start(row) < sentTo || segments.acknowledged(before) < peerTop) {
            return false;
        }
        return missing.unexplained(before, row, segments.start(row) - sentTo) > 0;
    }

    private void carry(int row) {
        if (segments.start(row) < sentTo) {
            carriers.add(row);
        }
        if (segments.end(row) > sentTo) {
            carriers.advance(row);
            sentTo = segments.end(row);
        }
        seen.add(segments.start(row), segments.end(row));
    }
}
