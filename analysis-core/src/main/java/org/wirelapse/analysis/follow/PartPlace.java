package org.wirelapse.analysis.follow;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.stream.ByteStream;
import org.wirelapse.analysis.tcp.Segments;

/**
 * Where a part stands in its conversation.
 *
 * @param direction who sent it
 * @param exchange place of its exchange on the connection, or -1
 * @param row row of its first byte; of a part that begins in a gap, the row that came before
 * @param firstPacket number of the first packet with a byte of it, or 0
 * @param lastPacket largest number of a packet that first carried a byte of it, or 0
 * @param startNs when its first byte passed, ns since the capture's start
 */
record PartPlace(Direction direction, int exchange, int row, int firstPacket, int lastPacket, long startNs) {
    /**
     * The place of a stretch of a stream.
     *
     * @param before row that its part cannot come before: a stream is read in order
     */
    static PartPlace of(
            Segments segments, ByteStream stream, Direction direction, int exchange, int before, long from, long to) {
        int first = stream.rowOf(from);
        int last = to > from ? stream.lastRow(from, to) : first;
        int row = Math.max(before, first);
        return new PartPlace(
                direction, exchange, row, packet(segments, first), packet(segments, last), segments.timeNs(row));
    }

    private static int packet(Segments segments, int row) {
        return row < 0 ? 0 : segments.log().packet(row);
    }

    /** The place of two stretches of which the other follows this one. */
    PartPlace with(PartPlace other) {
        return new PartPlace(
                direction,
                exchange,
                row,
                firstPacket == 0 ? other.firstPacket : firstPacket,
                Math.max(lastPacket, other.lastPacket),
                startNs);
    }
}
