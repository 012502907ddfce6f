package org.wirelapse.analysis.wait;

import static org.wirelapse.analysis.wait.WaitCause.CAPTURE_GAP;
import static org.wirelapse.analysis.wait.WaitCause.CONGESTION_WINDOW;
import static org.wirelapse.analysis.wait.WaitCause.DELAYED_ACK;
import static org.wirelapse.analysis.wait.WaitCause.NAGLE;
import static org.wirelapse.analysis.wait.WaitCause.RECEIVE_WINDOW;
import static org.wirelapse.analysis.wait.WaitCause.RECOVERY_WINDOW;
import static org.wirelapse.analysis.wait.WaitCause.REORDERING;
import static org.wirelapse.analysis.wait.WaitCause.SLOW_START;
import static org.wirelapse.analysis.wait.WaitCause.ZERO_WINDOW;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.stream.Pieces;
import org.wirelapse.analysis.tcp.Note;
import org.wirelapse.analysis.tcp.Segments;

/**
 * Tiles the transfer of a range of one stream. Goes from delivery to delivery along those that made the range longer (the critical ones)
 * and asks of each why it did not come sooner.
 */
final class TransferTiles {
    private final ConnectionView view;
    private final Segments segments;
    private final Direction direction;
    private final Deliveries deliveries;
    private final SenderState sender;
    private final TileList tiles;
    private final Flow flow;
    private final LossTiles losses;

    /**
     * Names for what a message's sender does of itself.
     *
     * @param flowing bytes follow each other
     * @param pause the application has nothing to send
     */
    record Flow(WaitCause flowing, WaitCause pause) {}

    TransferTiles(ConnectionView view, Direction direction, TileList tiles, Flow flow) {
        this.view = view;
        this.segments = view.segments;
        this.direction = direction;
        this.deliveries = view.deliveries(direction);
        this.sender = view.sender(direction);
        this.tiles = tiles;
        this.flow = flow;
        this.losses = new LossTiles(view, direction, tiles);
    }

    /**
     * Tiles up to the delivery of the last byte of a range.
     *
     * @param from stream offset of the first byte, whose delivery begins the transfer
     * @param to offset behind the last byte
     */
    void add(long from, long to) {
        Pieces pieces = deliveries.pieces();
        long spacing = Spacing.of(view, direction, from, to);
        for (int piece = pieces.at(from); piece >= 0 && piece < pieces.count() && pieces.start(piece) < to; piece++) {
            if (deliveries.deliveredNs(piece) > tiles.atNs()) {
                addPiece(piece, spacing);
            }
        }
    }

    /** Tiles up to the delivery of one piece. */
    void addPiece(int piece, long spacing) {
        int row = deliveries.deliveringRow(piece);
        if (row < 0) {
            int end = view.stream(direction).completedRow(deliveries.pieces().end(piece));
            tiles.until(CAPTURE_GAP, deliveries.deliveredNs(piece), end < 0 ? 0 : view.packet(end));
            return;
        }
        int due = deliveries.dueRow(piece);
        if (due >= 0 && due != row) {
            addNewData(due, spacing);
        }
        if (segments.has(row, Note.RETRANSMISSION)) {
            losses.add(piece);
        } else if (segments.has(row, Note.REORDERED)) {
            tiles.until(REORDERING, segments.timeNs(row), view.packet(row));
        } else {
            addNewData(row, spacing);
        }
    }

    /** Tiles up to a segment that was sent for the first time. */
    private void addNewData(int row, long spacing) {
        long gap = segments.timeNs(row) - tiles.atNs();
        if (gap <= 0) {
            return;
        }
        int release = gap <= spacing ? -1 : Release.of(view, direction, row);
        if (release < 1) {
            until(gap <= spacing ? flow.flowing() : flow.pause(), row);
        } else {
            addReleased(row, release, spacing);
        }
    }

    /** What held a segment until an acknowledgement came: the state right before that acknowledgement says. */
    private void addReleased(int row, int release, long spacing) {
        int before = release - 1;
        long start = segments.start(row);
        int mss = view.mss(direction);
        int payload = segments.log().payloadLength(row);
        long flight = start - sender.unacknowledged[before];
        if (flight <= 0) {
            until(flow.pause(), row);
        } else if (start + Math.min(payload, mss) > sender.edge[before]) {
            until(sender.window[before] == 0 ? ZERO_WINDOW : RECEIVE_WINDOW, row);
        } else if (heldByNagle(row, release, payload, mss)) {
            addNagle(row);
        } else if (flight >= 2L * mss || losses.anyBefore(row)) {
            until(windowCause(row), row);
        } else {
            until(segments.timeNs(row) - tiles.atNs() <= spacing ? flow.flowing() : flow.pause(), row);
        }
    }

    /**
     * Nagle's rule as Minshall softened it, which Linux has: a segment below the MSS waits while an earlier one below the MSS is not
     * acknowledged; RFC 9293 §3.7.4 has it wait for any.
     */
    private boolean heldByNagle(int row, int release, int payload, int mss) {
        long small = sender.smallEnd[row - 1];
        return payload < mss
                && small > sender.unacknowledged[release - 1]
                && small <= sender.unacknowledged[release]
                && sender.unacknowledged[release] == segments.start(row);
    }

    /** A bare round trip is what Nagle's rule costs by itself; the rest is the receiver's delayed acknowledgement. */
    private void addNagle(int row) {
        long gap = segments.timeNs(row) - tiles.atNs();
        tiles.until(NAGLE, tiles.atNs() + Math.min(gap, view.roundTripNs()), view.packet(row));
        until(DELAYED_ACK, row);
    }

    private WaitCause windowCause(int row) {
        return losses.recoveringAt(row) ? RECOVERY_WINDOW : losses.anyBefore(row) ? CONGESTION_WINDOW : SLOW_START;
    }

    private void until(WaitCause cause, int row) {
        tiles.until(cause, segments.timeNs(row), view.packet(row));
    }
}
