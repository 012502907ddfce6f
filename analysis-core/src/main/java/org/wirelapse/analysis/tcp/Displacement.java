package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;

/**
 * Decides for a segment that fills a hole with bytes not seen before: was it overtaken on its way, or is it a retransmission whose original
 * was lost before the tap? The sender's clock and counter decide where they tell; else time does, because a repair needs a round trip.
 */
final class Displacement {
    /** Taken for the round trip where none is known. */
    private static final long DEFAULT_ROUND_TRIP_NS = 4_000_000;

    private final Segments segments;
    private final SegmentLog log;
    private final Carriers carriers;
    private final long roundTripNs;
    private final boolean countsPackets;

    Displacement(Segments segments, Direction direction, Carriers carriers, long roundTripNs) {
        this.segments = segments;
        this.carriers = carriers;
        log = segments.log();
        this.roundTripNs = roundTripNs >= 0 ? roundTripNs : DEFAULT_ROUND_TRIP_NS;
        countsPackets = PacketCounter.counts(segments, direction);
    }

    /** True if a row that fills a hole was sent before the row that left the hole. */
    boolean displaced(int row) {
        int later = carriers.jumped(segments.end(row) - 1);
        if (later < 0) {
            return false;
        }
        int order = sendingOrder(row, later);
        return order != 0 ? order < 0 : log.timeNs(row) - log.timeNs(later) < roundTripNs / 5 * 4;
    }

    /** Which of two rows the sender sent first, by its clock or its packet counter: negative for the first, 0 where they do not tell. */
    int sendingOrder(int a, int b) {
        if (log.hasTimestamps(a) && log.hasTimestamps(b) && log.tsVal(a) != log.tsVal(b)) {
            return Integer.signum(log.tsVal(a) - log.tsVal(b));
        }
        return countsPackets ? Integer.signum(PacketCounter.distance(log.ipId(b), log.ipId(a))) : 0;
    }
}
