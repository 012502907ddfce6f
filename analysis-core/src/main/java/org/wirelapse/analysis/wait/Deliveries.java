package org.wirelapse.analysis.wait;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.stream.Pieces;
import org.wirelapse.analysis.stream.TcpStream;
import org.wirelapse.analysis.tcp.Note;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.tcp.Segments;

/**
 * Which copy of each part of a stream reached the receiver. Near the sender the tap sees a segment that is lost further on, so the copy
 * that it saw first is not the one that counts: the last one is that was not sent in vain.
 */
final class Deliveries {
    /** Copies noted per segment of the log, on average, beyond which an overlapping flood of repeats is no longer followed. */
    private static final int MOST_COPIES_PER_ROW = 4;

    /** How many pieces behind a lost one are searched for the first that came: the next one nearly always is it. */
    private static final int FAR = 256;

    private static final int[] NONE = {};

    private final Segments segments;
    private final Pieces pieces;
    private final Map<Integer, Retransmission> byPacket = new HashMap<>();
    private final Map<Integer, int[]> copies = new HashMap<>();

    Deliveries(Segments segments, Direction direction, TcpStream stream, List<Retransmission> retransmissions) {
        this.segments = segments;
        this.pieces = stream.pieces();
        for (Retransmission retransmission : retransmissions) {
            byPacket.put(retransmission.packet(), retransmission);
        }
        if (!byPacket.isEmpty()) {
            collectCopies(direction);
        }
    }

    private void collectCopies(Direction direction) {
        long left = (long) MOST_COPIES_PER_ROW * segments.size();
        for (int row = 0; row < segments.size() && left > 0; row++) {
            if (segments.direction(row) != direction
                    || !segments.has(row, Note.RETRANSMISSION)
                    || segments.log().payloadLength(row) == 0) {
                continue;
            }
            int piece = pieces.at(Math.max(0, segments.start(row)));
            for (; piece >= 0 && piece < pieces.count() && pieces.start(piece) < segments.end(row); piece++, left--) {
                copies.merge(piece, new int[] {row}, Deliveries::join);
            }
        }
    }

    private static int[] join(int[] earlier, int[] later) {
        int[] joined = java.util.Arrays.copyOf(earlier, earlier.length + 1);
        joined[earlier.length] = later[0];
        return joined;
    }

    /** The stream's parts. */
    Pieces pieces() {
        return pieces;
    }

    /** Rows of the repeats of a piece, in order; empty if it was sent once. */
    int[] copies(int piece) {
        return copies.getOrDefault(piece, NONE);
    }

    /** What is known of a repeat, or null. */
    Retransmission retransmission(int row) {
        return byPacket.get(segments.log().packet(row));
    }

    /** Row of the copy that reached the receiver; -1 for a hole. */
    int deliveringRow(int piece) {
        int row = pieces.row(piece);
        for (int copy : copies(piece)) {
            Retransmission known = retransmission(copy);
            if (known != null && known.verdict() != Retransmission.Verdict.SPURIOUS && copy > row) {
                row = copy;
            }
        }
        return row;
    }

    /** When a piece reached the receiver, as the tap saw it; -1 for a hole that was never acknowledged. */
    long deliveredNs(int piece) {
        int row = deliveringRow(piece);
        return row < 0 ? pieces.timeNs(piece) : segments.timeNs(row);
    }

    /** When the last of a range of offsets was delivered, or -1 if any of it never was. */
    long deliveredNs(long from, long to) {
        long latest = -1;
        for (int piece = pieces.at(from); piece >= 0 && piece < pieces.count() && pieces.start(piece) < to; piece++) {
            long time = deliveredNs(piece);
            if (time < 0) {
                return -1;
            }
            latest = Math.max(latest, time);
        }
        return latest;
    }

    /** Row of the copy that was the last of a range to be delivered; -1 if none was. */
    int lastDeliveringRow(long from, long to) {
        int last = -1;
        for (int piece = pieces.at(from); piece >= 0 && piece < pieces.count() && pieces.start(piece) < to; piece++) {
            last = Math.max(last, deliveringRow(piece));
        }
        return last;
    }

    /**
     * Row at which a piece was due: its first copy if the tap saw it, else the first later byte, whose coming shows that this one was on its
     * way or lost; -1 if nothing tells.
     */
    int dueRow(int piece) {
        int delivering = deliveringRow(piece);
        int seen = pieces.row(piece);
        if (seen >= 0 && seen != delivering) {
            return seen;
        }
        return dueRow(piece, delivering);
    }

    /**
     * Row at which a piece whose first copy the tap did not see was due.
     *
     * @param row the copy that the tap saw
     */
    int dueRow(int piece, int row) {
        if (!segments.has(row, Note.RETRANSMISSION) && !segments.has(row, Note.REORDERED)) {
            return row;
        }
        int due = row;
        int last = Math.min(pieces.count() - 1, piece + FAR);
        for (int later = piece + 1; later <= last; later++) {
            int laterRow = pieces.row(later);
            due = laterRow >= 0 && laterRow < due ? laterRow : due;
        }
        return due;
    }
}
