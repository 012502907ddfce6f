package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;

/**
 * Tells by a sender's packet counter (the IPv4 identification, where it counts the packets of one connection) that a packet which never
 * passed the tap was sent right before another. So the first copy that passes of a flight's lost end is known for a retransmission.
 */
final class MissingPackets {
    /** A step of the counter over a pause this long shows whether it counts this connection alone. */
    private static final long PAUSE_NS = 5_000_000;

    /** So many steps over pauses are needed, and so many in a hundred of them must be single. */
    private static final int ENOUGH = 3;

    private static final int SINGLE_PERCENT = 60;

    /** A packet that comes this many packets late was displaced, not lost. */
    private static final int REACH = 32;

    /** A larger step says nothing about how many packets are missing. */
    private static final int MAX_GAP = 4096;

    private final Segments segments;
    private final SegmentLog log;
    private final Direction direction;
    private final long roundTripNs;
    private final boolean usable;
    /** Largest payload of the direction. */
    private int largest = 1;

    MissingPackets(Segments segments, Direction direction, long roundTripNs) {
        this.segments = segments;
        this.direction = direction;
        this.roundTripNs = Math.max(0, roundTripNs);
        log = segments.log();
        usable = countsThisConnection();
    }

    private boolean countsThisConnection() {
        int last = -1;
        int steps = 0;
        int single = 0;
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) != direction || log.syn(row) || log.rst(row)) {
                continue;
            }
            if (last >= 0 && log.timeNs(row) - log.timeNs(last) >= PAUSE_NS) {
                steps++;
                single += step(last, row) == 1 ? 1 : 0;
            }
            last = row;
            largest = Math.max(largest, log.payloadLength(row));
        }
        return steps >= ENOUGH && single * 100L >= (long) steps * SINGLE_PERCENT;
    }

    private int step(int from, int to) {
        return PacketCounter.distance(log.ipId(from), log.ipId(to));
    }

    /**
     * How many packets the sender sent between two rows that never passed the tap, less those that the bytes skipped between them needed;
     * 0 unless time enough for a repeat lies between the rows.
     *
     * @param before the direction's row before
     * @param skippedBytes new bytes before the row that the capture lacks
     */
    int unexplained(int before, int row, long skippedBytes) {
        int gap = step(before, row) - 1;
        boolean late = log.timeNs(row) - log.timeNs(before) >= roundTripNs / 2;
        boolean lost = usable && !log.syn(before) && late && gap > 0 && gap <= MAX_GAP && !comesLater(row, gap);
        return lost ? (int) Math.max(0, gap - segmentsFor(Math.max(0, skippedBytes), before)) : 0;
    }

    /** How many segments the skipped bytes took: of the size of the last one that passed, or full ones. */
    private long segmentsFor(long skippedBytes, int before) {
        int size = log.payloadLength(before) > 0 ? log.payloadLength(before) : largest;
        return (skippedBytes + size - 1) / size;
    }

    private boolean comesLater(int row, int gap) {
        int seen = 0;
        for (int later = row + 1; later < segments.size() && seen < REACH; later++) {
            if (segments.direction(later) == direction) {
                int step = step(later, row);
                if (step > 0 && step <= gap) {
                    return true;
                }
                seen++;
            }
        }
        return false;
    }
}
