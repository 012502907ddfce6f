package org.wirelapse.analysis.tcp;

import static org.wirelapse.analysis.wire.DecodedSegment.CWR;
import static org.wirelapse.analysis.wire.DecodedSegment.ECE;

import java.util.OptionalInt;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;

/**
 * What one direction's sender announced and may send; see {@link DirectionFacts} for each member.
 *
 * @param synRow row of the direction's first SYN, or -1
 */
record Options(int synRow, OptionalInt mss, OptionalInt windowScale, Boolean sack, boolean timestamps, Boolean ecn) {
    /** Ten bytes of option and two of padding, RFC 7323 §3.2 and appendix A. */
    private static final int TIMESTAMPS_BYTES = 12;

    /** Smaller payloads are not taken for full segments: hosts need not accept less than 576 bytes (RFC 9293 §3.7.1), less options. */
    private static final int SMALLEST_MSS = 500;

    /** So many segments of the same size in a row show that no larger ones can be sent. */
    private static final int ENOUGH = 5;

    /** Segments that a sender cut from one write follow each other; equal writes that come one by one say nothing of the MSS. */
    private static final long FOLLOWING_NS = 5_000_000;

    static Options of(Segments segments, Direction direction) {
        SegmentLog log = segments.log();
        int syn = Windows.synRow(segments, direction);
        boolean timestamps = timestamps(segments, direction);
        OptionalInt mss = mss(segments, direction, timestamps);
        if (syn < 0) {
            return new Options(-1, mss, OptionalInt.empty(), null, timestamps, null);
        }
        OptionalInt scale = log.windowScale(syn) < 0 ? OptionalInt.empty() : OptionalInt.of(log.windowScale(syn));
        // RFC 3168 §6.1.1: ECE and CWR in a SYN offer it, ECE alone in the SYN-ACK accepts it.
        boolean ecn = (log.flags(syn) & (ECE | CWR)) == (log.ack(syn) ? ECE : ECE | CWR);
        return new Options(syn, mss, scale, log.sackPermitted(syn), timestamps, ecn);
    }

    private static boolean timestamps(Segments segments, Direction direction) {
        for (int row = segments.size() - 1; row >= 0; row--) {
            if (segments.direction(row) == direction && !segments.log().rst(row)) {
                return segments.log().hasTimestamps(row);
            }
        }
        return false;
    }

    private static OptionalInt mss(Segments segments, Direction direction, boolean timestamps) {
        int announced = announced(segments, direction.reverse());
        int own = announced(segments, direction);
        // A host announces what fits into a packet of its own link (RFC 9293 §3.7.1), so it sends no more either,
        // unless it is seen to.
        if (own > 0 && own < announced && largest(segments, direction) <= own) {
            announced = own;
        }
        int limit = announced < 0 ? Integer.MAX_VALUE : announced - (timestamps ? TIMESTAMPS_BYTES : 0);
        int used = usedSize(segments, direction, limit);
        if (used > 0) {
            return OptionalInt.of(used);
        }
        return announced > TIMESTAMPS_BYTES ? OptionalInt.of(limit) : OptionalInt.empty();
    }

    /** The MSS in a direction's SYN, or -1. */
    private static int announced(Segments segments, Direction direction) {
        int syn = Windows.synRow(segments, direction);
        return syn < 0 ? -1 : segments.log().maximumSegmentSize(syn);
    }

    private static int largest(Segments segments, Direction direction) {
        int largest = 0;
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) == direction) {
                largest = Math.max(largest, segments.log().payloadLength(row));
            }
        }
        return largest;
    }

    /**
     * The largest payload, if no limit forbids it and several segments in a row have it; else 0. Payload of the peer between them makes them
     * messages of one size rather than one that was cut.
     */
    private static int usedSize(Segments segments, Direction direction, int limit) {
        SegmentLog log = segments.log();
        int used = 0;
        int run = 0;
        int largest = 0;
        long end = Long.MIN_VALUE;
        long time = 0;
        for (int row = 0; row < segments.size(); row++) {
            int length = log.payloadLength(row);
            if (segments.direction(row) != direction) {
                run = length > 0 ? 0 : run;
            } else if (length >= SMALLEST_MSS && length <= limit) {
                boolean follows = segments.start(row) == end && segments.timeNs(row) - time < FOLLOWING_NS;
                run = length == largest && follows ? run + 1 : 1;
                largest = Math.max(largest, length);
                used = length == largest && run >= ENOUGH ? length : used;
                end = segments.end(row);
                time = segments.timeNs(row);
            }
        }
        return used == largest ? used : 0;
    }
}
