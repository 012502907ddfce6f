package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;

/** Counts over the segments of one direction; see {@link DirectionFacts} for each member. */
final class DirectionSums {
    int packets;
    int payloadPackets;
    long payloadBytes;
    int reordered;
    int duplicates;
    int keepAlives;
    int zeroWindowProbes;
    int badChecksums;
    int superSegments;
    int firstRow = -1;
    int lastRow = -1;

    private DirectionSums() {}

    /**
     * Counts, and notes super-segments.
     *
     * @param mss largest payload, or 0 if unknown
     */
    static DirectionSums of(Segments segments, Direction direction, int mss) {
        DirectionSums sums = new DirectionSums();
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) == direction) {
                sums.add(segments, row, mss);
            }
        }
        return sums;
    }

    private void add(Segments segments, int row, int mss) {
        SegmentLog log = segments.log();
        int length = log.payloadLength(row);
        if (mss > 0 && length > mss) {
            segments.note(row, Note.SUPER_SEGMENT);
            superSegments++;
        }
        packets++;
        payloadPackets += length > 0 ? 1 : 0;
        payloadBytes += length;
        reordered += one(segments, row, Note.REORDERED);
        duplicates += one(segments, row, Note.DUPLICATE);
        keepAlives += one(segments, row, Note.KEEP_ALIVE);
        zeroWindowProbes += one(segments, row, Note.ZERO_WINDOW_PROBE);
        badChecksums += log.badChecksum(row) ? 1 : 0;
        firstRow = firstRow < 0 ? row : firstRow;
        lastRow = row;
    }

    private static int one(Segments segments, int row, Note note) {
        return segments.has(row, note) ? 1 : 0;
    }
}
