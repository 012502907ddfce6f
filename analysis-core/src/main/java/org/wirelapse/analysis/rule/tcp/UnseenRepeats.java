package org.wirelapse.analysis.rule.tcp;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.tcp.Vantage;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.unit.SequenceNumber;

/**
 * Repeats that were lost before the tap. A sender that knows of a loss by selective acknowledgements repeats it before it sends anything new
 * (RFC 6675 §5). If data beyond the hole comes of which the stamps tell that it left with that knowledge, and the repeat only long after
 * it, an earlier repeat was lost on the way.
 */
final class UnseenRepeats {
    /** RFC 6675 §2: three segments beyond a hole show that it is one. */
    private static final int ENOUGH_SACKS = 3;
    /** A sender that has met reordering waits for up to a round trip more (RFC 8985 §6.2); queues on the way add to it. */
    private static final double LONG_AFTER_ROUND_TRIPS = 1.5;
    /** A shorter round trip does not leave the host. */
    private static final long LEAST_ROUND_TRIP_NS = 1_000_000;
    /** So many rows back acknowledgements of the hole are looked for. */
    private static final int FAR = 4_096;

    private final SegmentLog log;
    private final Direction direction;
    private final List<Retransmission> repeats;
    private final long roundTripNs;

    private UnseenRepeats(AnalysedConnection connection, Direction direction) {
        this.log = connection.connection().log();
        this.direction = direction;
        this.repeats = connection.tcp().direction(direction).retransmissions();
        Vantage vantage = connection.tcp().vantage();
        this.roundTripNs = vantage.roundTripNs();
    }

    /** Packets of the repeats of a direction whose predecessor the capture lacks. */
    static List<Integer> of(AnalysedConnection connection, Direction direction) {
        UnseenRepeats unseen = new UnseenRepeats(connection, direction);
        List<Integer> packets = new ArrayList<>();
        if (unseen.roundTripNs < LEAST_ROUND_TRIP_NS) {
            return packets;
        }
        for (Retransmission repeat : unseen.repeats) {
            boolean first = repeat.lost() == Retransmission.Lost.BEFORE_TAP
                    && repeat.original().isEmpty()
                    && (repeat.trigger() == Retransmission.Trigger.FAST
                            || repeat.trigger() == Retransmission.Trigger.RACK);
            if (first && unseen.cameLate(unseen.row(repeat.packet()))) {
                packets.add(repeat.packet());
            }
        }
        return packets;
    }

    private boolean cameLate(int copy) {
        int told = told(copy);
        if (told < 0 || !log.hasTimestamps(told)) {
            return false;
        }
        long latest = log.timeNs(copy) - (long) (LONG_AFTER_ROUND_TRIPS * roundTripNs);
        int sacked = highestSacked(told);
        for (int row = told + 1; row < copy && log.timeNs(row) <= latest; row++) {
            boolean beyond = log.direction(row) == direction
                    && log.payloadLength(row) > 0
                    && SequenceNumber.distance(sacked, log.sequence(row)) >= 0;
            if (beyond && log.hasTimestamps(row) && log.tsEcr(row) - log.tsVal(told) >= 0) {
                return true;
            }
        }
        return false;
    }

    private int highestSacked(int row) {
        int highest = log.sackRight(row, 0);
        for (int block = 1; block < log.sackBlocks(row); block++) {
            int right = log.sackRight(row, block);
            highest = SequenceNumber.distance(highest, right) > 0 ? right : highest;
        }
        return highest;
    }

    /** Row of the acknowledgement that showed the hole to be one, or -1. */
    private int told(int copy) {
        int hole = log.sequence(copy);
        List<Integer> telling = new ArrayList<>();
        for (int row = copy - 1; row >= Math.max(0, copy - FAR); row--) {
            if (log.direction(row) == direction || !log.ack(row)) {
                continue;
            }
            if (log.acknowledgment(row) != hole) {
                break;
            }
            if (log.sackBlocks(row) > 0) {
                telling.add(row);
            }
        }
        return telling.size() < ENOUGH_SACKS ? -1 : telling.get(telling.size() - ENOUGH_SACKS);
    }

    private int row(int packet) {
        int low = 0;
        int high = log.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (log.packet(middle) < packet) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
