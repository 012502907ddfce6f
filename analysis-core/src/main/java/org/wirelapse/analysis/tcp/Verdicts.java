package org.wirelapse.analysis.tcp;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Retransmission.Verdict;
import org.wirelapse.analysis.unit.SequenceNumber;

/**
 * Tells whether each retransmission of one direction was needed. Not needed, because an earlier copy had arrived, if the receiver says so
 * (DSACK, RFC 2883), if it had acknowledged the bytes before, if its answer echoes the earlier copy's timestamp (Eifel, RFC 3522), if its
 * answer comes sooner than one could to this copy, or if the tap stands at the receiver and saw an earlier copy.
 */
final class Verdicts {
    /** So many copies of the same bytes are told apart; crafted captures hold more. */
    private static final int MAX_COPIES = 8;

    /** One block reports a segment, or a few in a row; a crafted one might span thousands. */
    private static final int MAX_REPORTED = 256;

    private final Segments segments;
    private final SegmentLog log;
    private final Direction direction;
    private final boolean tapAtReceiver;
    private final long receiverLoopNs;

    private final Verdict[] verdicts;
    /** Row of a copy → row of the copy before it with the same start. */
    private final Map<Integer, Integer> earlierCopies = new HashMap<>();

    /** Latest copy by its start, for DSACK: each block is one more arrival of a range. */
    private final TreeMap<Long, Integer> latest = new TreeMap<>();

    private final PriorityQueue<Integer> unacknowledged;
    private long acknowledged;

    private Verdicts(Segments segments, Direction direction, Vantage vantage) {
        this.segments = segments;
        this.direction = direction;
        tapAtReceiver = vantage.atReceiver(direction);
        receiverLoopNs = Math.max(0, vantage.loopNs(direction.sender().peer()));
        log = segments.log();
        verdicts = new Verdict[segments.size()];
        unacknowledged = new PriorityQueue<>(Comparator.comparingLong(segments::end));
    }

    /** The verdicts by row, null where a row is no retransmission of the direction. */
    static Verdict[] of(Segments segments, Direction direction, Vantage vantage) {
        Verdicts reading = new Verdicts(segments, direction, vantage);
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) != direction) {
                reading.answered(row);
            } else if (segments.has(row, Note.RETRANSMISSION)) {
                reading.sent(row);
            }
        }
        return reading.verdicts;
    }

    private void sent(int row) {
        verdicts[row] = Verdict.UNDETERMINED;
        if (log.payloadLength(row) == 0) {
            return;
        }
        boolean seen = segments.original(row) >= 0;
        if (!seen) {
            verdicts[row] = Verdict.NEEDED;
        } else if (tapAtReceiver || segments.end(row) <= acknowledged) {
            verdicts[row] = Verdict.SPURIOUS;
        } else {
            unacknowledged.add(row);
        }
        Integer before = latest.put(segments.start(row), row);
        if (before != null) {
            earlierCopies.put(row, before);
        }
    }

    private void answered(int row) {
        if (!log.ack(row) || log.rst(row)) {
            return;
        }
        long to = segments.acknowledged(row);
        while (!unacknowledged.isEmpty() && segments.end(unacknowledged.peek()) <= to) {
            int copy = unacknowledged.remove();
            if (verdicts[copy] == Verdict.UNDETERMINED) {
                verdicts[copy] = arrivedBefore(copy, row) ? Verdict.SPURIOUS : Verdict.NEEDED;
            }
        }
        stillMissing(row, to);
        if (log.sackBlocks(row) > 0) {
            duplicateSack(row, to);
        }
        acknowledged = Math.max(acknowledged, to);
    }

    /** The receiver still waits for the byte at the edge, long after the original passed: that was lost, whatever becomes of the copies. */
    private void stillMissing(int ackRow, long to) {
        Integer copy = latest.get(to);
        for (int step = 0; copy != null && step < MAX_COPIES; step++) {
            int before = segments.original(copy);
            boolean late = before >= 0 && log.timeNs(ackRow) - log.timeNs(before) > receiverLoopNs / 2 * 3;
            if (late && verdicts[copy] == Verdict.UNDETERMINED) {
                verdicts[copy] = Verdict.NEEDED;
            }
            copy = earlierCopies.get(copy);
        }
    }

    private boolean arrivedBefore(int copy, int ackRow) {
        if (log.timeNs(ackRow) - log.timeNs(copy) < receiverLoopNs / 2) {
            return true;
        }
        // The echo tells which copy filled the left edge, and only that (RFC 7323 §4.3).
        boolean atEdge = segments.start(copy) <= acknowledged;
        return atEdge
                && log.hasTimestamps(copy)
                && log.hasTimestamps(ackRow)
                && log.tsEcr(ackRow) - log.tsVal(copy) < 0;
    }

    /** RFC 2883 §4: the first block is a duplicate if it lies below the acknowledgement or inside the second block. */
    private void duplicateSack(int row, long to) {
        int acknowledgment = log.acknowledgment(row);
        long left = to + SequenceNumber.distance(acknowledgment, log.sackLeft(row, 0));
        long right = to + SequenceNumber.distance(acknowledgment, log.sackRight(row, 0));
        boolean below = right <= to;
        boolean inside = log.sackBlocks(row) > 1
                && SequenceNumber.distance(log.sackLeft(row, 1), log.sackLeft(row, 0)) >= 0
                && SequenceNumber.distance(log.sackRight(row, 0), log.sackRight(row, 1)) >= 0;
        if (!below && !inside) {
            return;
        }
        List<Integer> reported = latest.subMap(left, Math.max(left, right)).values().stream()
                .limit(MAX_REPORTED)
                .filter(copy -> segments.end(copy) <= right)
                .toList();
        reported.forEach(copy -> arrivedTwice(copy, row));
    }

    /** The latest copy that can have reached the receiver by then was the one too many. */
    private void arrivedTwice(int latestCopy, int ackRow) {
        int copy = latestCopy;
        for (int step = 0; step < MAX_COPIES && tooLate(copy, ackRow) && earlierCopies.containsKey(copy); step++) {
            copy = earlierCopies.get(copy);
        }
        if (segments.original(copy) >= 0) {
            verdicts[copy] = Verdict.SPURIOUS;
        }
        Integer before = earlierCopies.get(copy);
        if (before == null) {
            latest.remove(segments.start(copy));
        } else {
            latest.put(segments.start(copy), before);
        }
    }

    private boolean tooLate(int copy, int ackRow) {
        return log.timeNs(ackRow) - log.timeNs(copy) < receiverLoopNs / 10 * 8;
    }
}
