package org.wirelapse.analysis.wait;

import static org.wirelapse.analysis.wait.WaitCause.CAPTURE_GAP;
import static org.wirelapse.analysis.wait.WaitCause.CONGESTION_WINDOW;
import static org.wirelapse.analysis.wait.WaitCause.DELAYED_ACK;
import static org.wirelapse.analysis.wait.WaitCause.IDLE_RESTART;
import static org.wirelapse.analysis.wait.WaitCause.NAGLE;
import static org.wirelapse.analysis.wait.WaitCause.PACING;
import static org.wirelapse.analysis.wait.WaitCause.QUEUEING;
import static org.wirelapse.analysis.wait.WaitCause.RECEIVE_WINDOW;
import static org.wirelapse.analysis.wait.WaitCause.RECOVERY_WINDOW;
import static org.wirelapse.analysis.wait.WaitCause.REORDERING;
import static org.wirelapse.analysis.wait.WaitCause.SLOW_START;
import static org.wirelapse.analysis.wait.WaitCause.WINDOW_PROBE;
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
    private final Release release;
    private final SteadyLimit limit;

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
        this.release = new Release(view, direction);
        this.limit = new SteadyLimit(view.mss(direction));
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

    /** Tiles up to a segment that was sent for the first time: it was held, or its sender had nothing to send. */
    private void addNewData(int row, long spacing) {
        long gap = segments.timeNs(row) - tiles.atNs();
        if (gap <= 0) {
            return;
        }
        int before = row > 0 ? sender.lastData[row - 1] : -1;
        if (gap <= spacing || before < 0) {
            until(gap <= spacing ? flow.flowing() : flow.pause(), row);
            return;
        }
        int known = release.known(before);
        Release.ClosedWindow closed = release.closedWindow(needs(row), known, row);
        if (closed != null && (view.windowScaleKnown() || sender.window[closed.shut()] == 0)) {
            addClosedWindow(row, closed, known);
        } else if (heldByNagle(row, known)) {
            addNagle(row);
        } else {
            int ack = releasing(row, before, known);
            if (ack >= 0) {
                limit.released(outstanding(row, known));
                addWindow(row, known, ack);
            } else {
                addUnheld(row, before);
            }
        }
    }

    /** Row of the acknowledgement that a full congestion window waited for, or -1 if none held the segment. */
    private int releasing(int row, int before, int known) {
        int ack = release.clockedBy(before, row);
        if (ack >= 0 && heldByCongestionWindow(row, before, known, ack)) {
            return ack;
        }
        return limit.reached(outstanding(row, known)) ? release.roughlyClockedBy(before, row, view.roundTripNs()) : -1;
    }

    /** Bytes in flight when the segment before had left. */
    private long outstanding(int row, int known) {
        return segments.start(row) - sender.unacknowledged[known];
    }

    /**
     * Nothing that the receiver does held it. A sender whose last segment was full had more to send, so it paced itself; one that had sent
     * its last partial segment was waiting for its application, as was one that let a round trip go by with nothing in flight: pacing
     * spreads a window over a round trip, and only its application (or a cork) stops a sender for longer. What the segment met on its way
     * comes last.
     */
    private void addUnheld(int row, int before) {
        boolean stopped = sender.unacknowledged[release.known(row)] >= segments.start(row)
                && segments.timeNs(row) - tiles.atNs() > view.roundTripNs();
        boolean full = !stopped && segments.log().payloadLength(before) % view.mss(direction) == 0;
        long queued = view.queuedNs(direction, row);
        tiles.until(full ? PACING : flow.pause(), segments.timeNs(row) - queued, view.packet(row));
        until(QUEUEING, row);
    }

    /** Offset that the receiver's window must allow before a segment can leave: one MSS of it, if it is made of several. */
    private long needs(int row) {
        return segments.start(row) + Math.min(segments.log().payloadLength(row), view.mss(direction));
    }

    /** Until the window closed the sender could have sent; from then on it could not, and where its receiver's word was lost, did not know. */
    private void addClosedWindow(int row, Release.ClosedWindow closed, int known) {
        if (closed.closing() > known) {
            long reached = segments.timeNs(closed.closing()) + view.senderLoopNs(direction);
            tiles.until(flow.pause(), Math.min(reached, segments.timeNs(row)), view.packet(closed.closing()));
        }
        WaitCause cause = sender.window[closed.shut()] == 0 ? ZERO_WINDOW : RECEIVE_WINDOW;
        if (closed.probed()) {
            long open = segments.timeNs(closed.opened()) + view.senderLoopNs(direction);
            tiles.until(cause, Math.min(open, segments.timeNs(row)), view.packet(closed.opened()));
            until(WINDOW_PROBE, row);
        } else {
            until(cause, row);
        }
    }

    /**
     * Nagle's rule as Minshall softened it, which Linux has: a segment below the MSS waits while an earlier one below the MSS is not
     * acknowledged; RFC 9293 §3.7.4 has it wait for any.
     */
    private boolean heldByNagle(int row, int known) {
        long small = sender.smallEnd[row - 1];
        if (segments.log().payloadLength(row) >= view.mss(direction) || small <= sender.unacknowledged[known]) {
            return false;
        }
        int covering = release.covering(small, known, row);
        return covering >= 0
                && sender.unacknowledged[covering] == segments.start(row)
                && release.promptAfter(covering, row);
    }

    /**
     * A sender that had more than one segment outstanding and went on when acknowledgements came was filling its window; so was one that sent
     * a single full segment and went on at the very moment of its acknowledgement, or at a delayed one, which no application waits for.
     */
    private boolean heldByCongestionWindow(int row, int before, int known, int ack) {
        boolean full = segments.log().payloadLength(before) % view.mss(direction) == 0;
        return outstanding(row, known) >= 2L * view.mss(direction)
                || losses.anyBefore(row)
                || full && (segments.has(ack, Note.DELAYED_ACK) || release.atOnceAfter(ack, row));
    }

    /** The window's time ends where the acknowledgement would have come at once; the rest is its timer's. */
    private void addWindow(int row, int known, int ack) {
        if (segments.has(ack, Note.DELAYED_ACK) && sender.lastData[ack] >= 0) {
            long loop = view.senderLoopNs(segments.direction(ack));
            long delay = segments.timeNs(ack) - segments.timeNs(sender.lastData[ack]) - loop;
            addWindow(row, known, segments.timeNs(row) - Math.max(0, delay), view.packet(ack));
            until(DELAYED_ACK, row);
        } else {
            addWindow(row, known, segments.timeNs(row), view.packet(row));
        }
    }

    /** A loss that was none cut the window while the sender waited already: until then it waited for the window that it had. */
    private void addWindow(int row, int known, long endNs, int lastPacket) {
        if (losses.recoveringAt(row)) {
            int cut = losses.recoveryBegin(row);
            tiles.until(windowBefore(cut, row, known), Math.min(segments.timeNs(cut), endNs), view.packet(cut));
            tiles.until(RECOVERY_WINDOW, endNs, lastPacket);
        } else {
            tiles.until(windowBefore(row, row, known), endNs, lastPacket);
        }
    }

    /** A bare round trip is what Nagle's rule costs by itself; the rest is the receiver's delayed acknowledgement. */
    private void addNagle(int row) {
        long gap = segments.timeNs(row) - tiles.atNs();
        tiles.until(NAGLE, tiles.atNs() + Math.min(gap, view.roundTripNs()), view.packet(row));
        until(DELAYED_ACK, row);
    }

    /** Which congestion window held a row up to another one: one that a loss had set, or a young one, perhaps young again after idling. */
    private WaitCause windowBefore(int end, int row, int known) {
        if (outstanding(row, known) < sender.flightBeforeIdle[row]) {
            return IDLE_RESTART;
        }
        return losses.anyBefore(end) ? CONGESTION_WINDOW : SLOW_START;
    }

    private void until(WaitCause cause, int row) {
        tiles.until(cause, segments.timeNs(row), view.packet(row));
    }
}
