package org.wirelapse.analysis.stream;

import java.util.Arrays;
import java.util.Comparator;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SeenRanges;
import org.wirelapse.analysis.tcp.Segments;

/**
 * Puts the segments of one direction into stream order. The copy of a byte that was seen first counts. Segments that extend the stream
 * are in order by themselves; only late ones, which fill holes, are sorted.
 */
final class Reassembly {
    /**
     * A segment this far above everything seen is not of this stream: no window is larger (RFC 7323 §2.3).
     */
    private static final long LARGEST_WINDOW = 1L << 30;

    private final Segments segments;
    private final SeenRanges seen = new SeenRanges(0);
    /** Parts in the order of the capture: begin, end, row. */
    private long[] starts = new long[8];

    private long[] ends = new long[8];
    private int[] rows = new int[8];
    private int parts;
    private int rowBeingAdded;
    private int finRow = -1;
    private long acknowledgedTo;
    /** Acknowledgements that went further than any before: how far, and in which row. */
    private long[] ackEdges = new long[8];

    private int[] ackRows = new int[8];
    private int acks;

    Reassembly(Segments segments, Direction direction) {
        this.segments = segments;
        SeenRanges.Parts fresh = (from, to) -> addPart(from, to);
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) == direction) {
                addSegment(row, fresh);
            } else if (segments.acknowledged(row) > acknowledgedTo
                    && !segments.log().rst(row)) {
                addAcknowledgement(row);
            }
        }
    }

    int finRow() {
        return finRow;
    }

    private void addSegment(int row, SeenRanges.Parts fresh) {
        if (segments.start(row) - Math.max(seen.top(), acknowledgedTo) > LARGEST_WINDOW) {
            return;
        }
        if (segments.log().fin(row) && finRow < 0) {
            finRow = row;
        }
        rowBeingAdded = row;
        seen.add(Math.max(0, segments.start(row)), segments.end(row), fresh);
    }

    private void addPart(long from, long to) {
        if (parts == rows.length) {
            int capacity = parts * 2;
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            rows = Arrays.copyOf(rows, capacity);
        }
        starts[parts] = from;
        ends[parts] = to;
        rows[parts++] = rowBeingAdded;
    }

    private void addAcknowledgement(int row) {
        if (acks == ackRows.length) {
            ackEdges = Arrays.copyOf(ackEdges, acks * 2);
            ackRows = Arrays.copyOf(ackRows, acks * 2);
        }
        acknowledgedTo = segments.acknowledged(row);
        ackEdges[acks] = acknowledgedTo;
        ackRows[acks++] = row;
    }

    /** The stream in order, holes included. */
    Pieces pieces() {
        Pieces pieces = new Pieces();
        for (int part : inOrder()) {
            addHole(pieces, starts[part]);
            pieces.add(ends[part], rows[part], rows[part], segments.timeNs(rows[part]));
        }
        addHole(pieces, knownLength());
        return pieces;
    }

    /** Indexes of the parts by rising offset; parts do not overlap. */
    private int[] inOrder() {
        boolean late = false;
        int[] indexes = new int[parts];
        for (int i = 1; i < parts; i++) {
            indexes[i] = i;
            late |= starts[i] < starts[i - 1];
        }
        return late ? sorted(indexes) : indexes;
    }

    private int[] sorted(int[] indexes) {
        return Arrays.stream(indexes)
                .boxed()
                .sorted(Comparator.comparingLong(i -> starts[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void addHole(Pieces pieces, long to) {
        while (pieces.length() < to) {
            int ack = coveringAck(pieces.length());
            long end = ack < 0 ? to : Math.min(to, ackEdges[ack]);
            int row = ack < 0 ? -1 : ackRows[ack];
            pieces.add(end, -1, row, row < 0 ? -1 : segments.timeNs(row));
        }
    }

    /** Index of the first acknowledgement that covers the byte at an offset, or -1. */
    private int coveringAck(long offset) {
        int found = Arrays.binarySearch(ackEdges, 0, acks, offset);
        int index = found >= 0 ? found + 1 : -found - 1;
        return index < acks ? index : -1;
    }

    /** Offset behind the last byte that must exist. The acknowledgement of a FIN counts one more than there are bytes. */
    private long knownLength() {
        if (finRow >= 0) {
            return Math.max(seen.top(), segments.end(finRow));
        }
        long beyond = acknowledgedTo - seen.top();
        return beyond <= 1 ? seen.top() : acknowledgedTo;
    }
}
