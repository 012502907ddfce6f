package org.wirelapse.analysis.turn;

import org.wirelapse.analysis.stream.Pieces;
import org.wirelapse.analysis.stream.StreamRange;
import org.wirelapse.analysis.stream.TcpStream;
import org.wirelapse.analysis.tcp.Segments;

/** The data of one direction in stream order, each part at the row from which on it could be read: when nothing before it was missing. */
final class DataFlow {
    private final Segments segments;
    private final Pieces pieces;
    private final StreamRange range;
    private int piece;
    private int row;
    private long takenTo;
    /** When this side last spoke, or -1. */
    private long takenNs = -1;

    DataFlow(Segments segments, TcpStream stream, StreamRange range) {
        this.segments = segments;
        this.pieces = stream.pieces();
        this.range = new StreamRange(range.from(), Math.min(range.to(), pieces.length()));
        takenTo = range.from();
        piece = range.from() < this.range.to() ? Math.max(0, pieces.at(range.from())) : pieces.count();
        settle();
    }

    /** A hole counts as read with what came before it: the receiver had it, only the tap had not. */
    private void settle() {
        if (more()) {
            row = Math.max(row, pieces.row(piece));
        }
    }

    boolean more() {
        return piece < pieces.count() && pieces.start(piece) < range.to();
    }

    /** Row of the next part. */
    int row() {
        return row;
    }

    /** Time of the next part. */
    long ns() {
        return segments.timeNs(row);
    }

    /** Bytes of the next part. */
    long bytes() {
        return Math.min(range.to(), pieces.end(piece)) - takenTo;
    }

    /** Offset behind the last part taken. */
    long takenTo() {
        return takenTo;
    }

    /** How long before a moment this side last spoke; as long as can be if none did. */
    long silentNs(long ns) {
        return takenNs < 0 ? Long.MAX_VALUE : ns - takenNs;
    }

    /** How long this side will have been silent when its next part comes; as long as can be if none does. */
    long silenceAheadNs() {
        return more() ? silentNs(ns()) : Long.MAX_VALUE;
    }

    /**
     * Takes the next part.
     *
     * @param speaks false if it says nothing, and so does not break a silence
     */
    void take(boolean speaks) {
        takenTo = Math.min(range.to(), pieces.end(piece));
        takenNs = speaks ? ns() : takenNs;
        piece++;
        settle();
    }
}
