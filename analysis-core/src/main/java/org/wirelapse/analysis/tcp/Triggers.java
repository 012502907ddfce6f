package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Retransmission.Trigger;
import org.wirelapse.analysis.tcp.Retransmission.Verdict;
import org.wirelapse.analysis.unit.SequenceNumber;

/**
 * Tells what made a sender repeat a segment, by following the sender through its states: what it had been told by then, and how long it had
 * been silent. An acknowledgement counts as known to the sender once the way from the tap to it and back has passed.
 */
final class Triggers {
    private enum State {
        OPEN,
        /** After a fast retransmission, until everything sent by then is acknowledged (RFC 6582 §3.2, RFC 6675 §5). */
        RECOVERY,
        /** After the retransmission timer fired, until everything sent by then is acknowledged. */
        LOSS
    }

    /** Linux never lets the timer fire earlier than this behind the smoothed round trip; others wait longer (RFC 6298 §2.4). */
    private static final long RTO_MARGIN_NS = 200_000_000;

    /** A repeat that follows an acknowledgement within this is driven by it. */
    private static final long ADJACENT_NS = 5_000_000;

    /** Stands for a round trip where none is known. */
    private static final long DEFAULT_RTT_NS = 100_000_000;

    private final Segments segments;
    private final SegmentLog log;
    private final Direction direction;
    private final boolean sack;
    private final Verdict[] verdicts;
    private final long senderLoopNs;
    private final SmoothedRtt rtt;
    private final MissingPackets missing;

    private State state = State.OPEN;
    private long recoverTo;
    /** The repeat that opened the present LOSS. */
    private int timerRow = -1;

    private long acknowledged;
    private long top;
    private boolean holeReported;
    /** End of the last segment that a tail loss probe repeated: a tail is probed once (RFC 8985 §7.2). */
    private long probedTo = -1;

    private long lastAckNs = Long.MIN_VALUE / 2;
    /** The last row with data, SYN or FIN; -1 before the first. */
    private int lastSentRow = -1;
    /** Away from the sender tells how long segments queued on their way; null where nothing tells, or not asked yet. */
    private SenderClock clock;

    private boolean clockRead;
    /** The direction's row before. */
    private int lastRow = -1;
    /** The next row whose acknowledgement has not reached the sender. */
    private int nextAck;

    Triggers(
            Segments segments,
            Direction direction,
            boolean sack,
            Vantage vantage,
            RttSamples samples,
            Verdict[] verdicts) {
        this.segments = segments;
        this.direction = direction;
        this.sack = sack;
        this.verdicts = verdicts;
        log = segments.log();
        senderLoopNs = vantage.delayNs(direction.sender());
        long roundTripNs = vantage.roundTripNs();
        missing = new MissingPackets(segments, direction, roundTripNs);
        rtt = new SmoothedRtt(samples, senderLoopNs, roundTripNs < 0 ? DEFAULT_RTT_NS : roundTripNs);
    }

    /**
     * The trigger of a row, if that is a retransmission. Must be called for the direction's rows in order.
     *
     * @return null where it is none
     */
    Trigger next(int row) {
        deliverAcks(row);
        Trigger trigger = null;
        if (segments.has(row, Note.RETRANSMISSION)) {
            trigger = log.syn(row) ? Trigger.SYN : judge(row);
        }
        if (!log.rst(row) && !segments.has(row, Note.DUPLICATE)) {
            boolean sends = log.payloadLength(row) > 0 || log.fin(row) || log.syn(row);
            lastSentRow = sends ? row : lastSentRow;
            top = Math.max(top, endWithFin(row));
            lastRow = row;
        }
        return trigger;
    }

    private long endWithFin(int row) {
        return segments.end(row) + (log.fin(row) ? 1 : 0);
    }

    private void deliverAcks(int row) {
        for (; nextAck < row; nextAck++) {
            if (segments.direction(nextAck) != direction && log.ack(nextAck) && !log.rst(nextAck)) {
                if (!known(nextAck, row)) {
                    break;
                }
                acknowledgement(nextAck);
            }
        }
    }

    /** True if the sender had received an acknowledgement when it sent a row. Away from the sender the echoed timestamp tells best. */
    private boolean known(int ackRow, int row) {
        if (senderLoopNs > 0 && log.hasTimestamps(ackRow) && log.hasTimestamps(row)) {
            return log.tsEcr(row) - log.tsVal(ackRow) >= 0;
        }
        return log.timeNs(ackRow) <= log.timeNs(row) - senderLoopNs / 10 * 9;
    }

    private void acknowledgement(int row) {
        long to = segments.acknowledged(row);
        if (to > acknowledged) {
            acknowledged = to;
            holeReported = false;
            // A timer that fired in vain is taken back (RFC 5682, RFC 4015).
            boolean inVain = state == State.LOSS && verdicts[timerRow] == Verdict.SPURIOUS;
            if (state != State.OPEN && to >= recoverTo || inVain) {
                state = State.OPEN;
            }
        }
        holeReported |= log.sackBlocks(row) > 0 ? reportsHole(row, to) : segments.has(row, Note.DUPLICATE_ACK);
        lastAckNs = log.timeNs(row) + senderLoopNs;
    }

    /** True if a block lies above the acknowledgement; one below only reports a duplicate (RFC 2883). */
    private boolean reportsHole(int row, long to) {
        int last = log.sackBlocks(row) - 1;
        int above = SequenceNumber.distance(log.acknowledgment(row), log.sackRight(row, last));
        return above > 0 && to + above <= top;
    }

    private Trigger judge(int row) {
        long now = leftNs(row);
        long silence = now - Math.max(lastAckNs, lastSentRow < 0 ? Long.MIN_VALUE / 2 : leftNs(lastSentRow));
        long rttNs = rtt.at(row);
        if (state == State.LOSS) {
            return Trigger.RTO;
        }
        boolean overdue = state == State.RECOVERY
                ? silence >= (rttNs + RTO_MARGIN_NS) / 10 * 8
                : silence >= Math.max(rttNs / 10 * 12, ADJACENT_NS);
        if (overdue) {
            return timer(row, silence, rttNs);
        }
        if (state == State.RECOVERY || holeReported) {
            enter(State.RECOVERY);
            boolean alone = silence > ADJACENT_NS && now - lastAckNs > Math.max(ADJACENT_NS, rttNs / 5);
            // Elsewhere than at the sender a queue may be what parts acknowledgement and repeat.
            return alone && senderLoopNs == 0 ? Trigger.RACK : Trigger.FAST;
        }
        boolean answered = lastAckNs >= 0 && segments.end(row) > acknowledged;
        return answered || waitedForTimer(row, rttNs) ? timer(row, silence, rttNs) : Trigger.UNKNOWN;
    }

    /** When a segment would have passed the tap if it had not queued on its way, as far as its timestamp tells. */
    private long leftNs(int row) {
        if (senderLoopNs > 0 && !clockRead) {
            clockRead = true;
            clock = SenderClock.of(segments, direction);
        }
        return log.timeNs(row) - (clock == null ? 0 : clock.extraDelayNs(row));
    }

    /** No acknowledgement asked for it: a tail loss probe if it may be one (RFC 8985 §7.2), else the retransmission timer. */
    private Trigger timer(int row, long silence, long rttNs) {
        long end = endWithFin(row);
        // The probe never waits longer than the timer would (RFC 8985 §7.2); away from the sender a queue may add to
        // it.
        boolean inTime = silence < (rttNs + RTO_MARGIN_NS) / 10 * (senderLoopNs == 0 ? 14 : 20);
        boolean tail = end >= top && end > probedTo && !behindOthers(row);
        if (state == State.OPEN && sack && !holeReported && tail && inTime) {
            probedTo = end;
            return Trigger.TLP;
        }
        enter(State.LOSS);
        timerRow = row;
        return Trigger.RTO;
    }

    /**
     * True if more than the first copy of a row is missing right before it: other segments of its flight, then it is not the last of them,
     * or the probe.
     */
    private boolean behindOthers(int row) {
        if (lastRow < 0 || segments.original(row) >= 0) {
            return false;
        }
        return missing.unexplained(lastRow, row, segments.start(row) - top) > 1;
    }

    private boolean waitedForTimer(int row, long rttNs) {
        int original = segments.original(row);
        return original >= 0
                && segments.start(row) <= acknowledged
                && leftNs(row) - leftNs(original) >= rttNs + RTO_MARGIN_NS / 10 * 9;
    }

    private void enter(State entered) {
        if (state == State.OPEN || entered == State.LOSS) {
            recoverTo = top;
        }
        state = entered;
    }
}
