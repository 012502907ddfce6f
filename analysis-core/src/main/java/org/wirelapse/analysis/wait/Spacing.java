package org.wirelapse.analysis.wait;

import java.util.Arrays;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.stream.Pieces;
import org.wirelapse.analysis.tcp.Segments;

/** How far apart the segments of a transfer lie while they follow each other, as the slowest link spreads them. */
final class Spacing {
    /** Below this, a gap is never taken for a wait: hosts need that long now and then to send the next segment. */
    private static final long LEAST_NS = 1_000_000;

    /** Segments of one burst follow each other more closely, on any link whose speed could matter. */
    private static final long BURST_NS = 100_000;

    /** A transfer shows its spacing in so many gaps between full segments, or it does not. */
    private static final int ENOUGH = 8;

    private Spacing() {}

    /**
     * Longest gap that still counts as one segment following the other: twice the median gap between full segments.
     *
     * @param from stream offset of the transfer's first byte
     * @param to offset behind its last byte
     * @return ns, at least 1 ms
     */
    static long of(ConnectionView view, Direction direction, long from, long to) {
        Segments segments = view.segments;
        Pieces pieces = view.stream(direction).pieces();
        int mss = view.mss(direction);
        long[] gaps = new long[16];
        int count = 0;
        int before = -1;
        for (int piece = pieces.at(from); piece >= 0 && piece < pieces.count() && pieces.start(piece) < to; piece++) {
            int row = pieces.row(piece);
            if (before >= 0 && row > before && segments.log().payloadLength(row) >= mss) {
                if (count == gaps.length) {
                    gaps = Arrays.copyOf(gaps, count * 2);
                }
                gaps[count++] = segments.timeNs(row) - segments.timeNs(before);
            }
            before = row;
        }
        if (count < ENOUGH) {
            return LEAST_NS;
        }
        long whole = Arrays.stream(gaps, 0, count).sum();
        Arrays.sort(gaps, 0, count);
        long usual = Math.max(BURST_NS, 2 * gaps[count / 2]);
        return usual < LEAST_NS && regular(gaps, count, usual, whole) ? usual : Math.max(LEAST_NS, usual);
    }

    /**
     * True if gaps between bursts made up much of the transfer, though each of them could be a hiccup of the host: a sender that paces itself
     * spreads its window over the round trip.
     */
    private static boolean regular(long[] sorted, int count, long usual, long whole) {
        long between = 0;
        int bursts = 0;
        for (int i = 0; i < count && sorted[i] < LEAST_NS; i++) {
            if (sorted[i] > usual) {
                between += sorted[i];
                bursts++;
            }
        }
        return bursts >= ENOUGH && between > whole / 4;
    }
}
