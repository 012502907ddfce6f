package org.wirelapse.analysis.wait;

import static org.wirelapse.analysis.wait.WaitCause.CAPTURE_GAP;
import static org.wirelapse.analysis.wait.WaitCause.CLIENT_PAUSE;
import static org.wirelapse.analysis.wait.WaitCause.CLIENT_SEND;
import static org.wirelapse.analysis.wait.WaitCause.PROPAGATION;
import static org.wirelapse.analysis.wait.WaitCause.QUEUEING;
import static org.wirelapse.analysis.wait.WaitCause.REQUEST_TRANSFER;
import static org.wirelapse.analysis.wait.WaitCause.RETRANSMISSION_TIMEOUT;
import static org.wirelapse.analysis.wait.WaitCause.SERIALIZATION;
import static org.wirelapse.analysis.wait.WaitCause.SERVER_PAUSE;
import static org.wirelapse.analysis.wait.WaitCause.SERVER_THINK;

import java.util.List;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Note;

/**
 * Accounts for the time of one interval, phase by phase: set-up, what was asked, the server, the answer. Each phase tiles from where the one
 * before ended, so nothing overlaps and nothing is left. What is particular to exchanges or turns stands with these.
 */
final class Walk {
    private static final TransferTiles.Flow REQUEST = new TransferTiles.Flow(REQUEST_TRANSFER, CLIENT_PAUSE);
    private static final TransferTiles.Flow RESPONSE = new TransferTiles.Flow(SERIALIZATION, SERVER_PAUSE);
    private static final TransferTiles.Flow NEXT_ANSWER = new TransferTiles.Flow(SERIALIZATION, SERVER_THINK);

    /** Hosts need that long now and then to acknowledge; a shorter loop is no way. */
    private static final long LEAST_LATE_NS = 1_000_000;

    final ConnectionView view;
    final TileList tiles;
    private final Span span;

    Walk(ConnectionView view, Span span) {
        this.view = view;
        this.span = span;
        this.tiles = new TileList(span.startNs(), span.startPacket(), span.endNs());
    }

    /** Packet that ends the interval. */
    int endPacket() {
        return view.packet(span.endRow());
    }

    /**
     * The connection's set-up, if it was opened for this.
     *
     * @param askedRow row of the first byte that the client then sent, or -1 if it sent none
     */
    void setup(Setup setup, int askedRow) {
        if (span.withSetup()) {
            SetupTiles.add(view, setup, tiles);
            if (askedRow >= 0) {
                tiles.until(CLIENT_SEND, view.segments.timeNs(askedRow), view.packet(askedRow));
            }
        }
    }

    /** Up to the delivery of what the client sent. */
    void asked(long from, long to) {
        new TransferTiles(view, Direction.CLIENT_TO_SERVER, tiles, REQUEST).add(from, to);
    }

    /**
     * From the request's delivery to the first byte of the answer.
     *
     * @param offset stream offset of that byte
     * @param askedTo stream offset behind the request
     * @param inLine true if the time before it was spent behind another answer
     */
    void answerBegins(long offset, long askedTo, boolean inLine) {
        Deliveries deliveries = view.deliveries(Direction.SERVER_TO_CLIENT);
        int piece = deliveries.pieces().at(offset);
        int sent = piece < 0 ? -1 : deliveries.pieces().row(piece);
        if (!inLine && sent >= 0) {
            // Later bytes of it may have come before a lost first one: they show when the answer was sent.
            think(deliveries.dueRow(piece, sent), view.acknowledging(askedTo));
        }
        new TransferTiles(view, Direction.SERVER_TO_CLIENT, tiles, NEXT_ANSWER).add(offset, offset + 1);
    }

    /**
     * There and back takes the shortest loop seen, and what queues added; the rest is the server's. Half a loop lies on each side of it.
     * Where tiling stands at a word of the server's that it had all that was asked (a SYN-ACK that takes data, RFC 7413), nothing is on its
     * way any more.
     */
    private void think(int row, int had) {
        long arrival = view.segments.timeNs(row);
        long spanNs = Math.max(0, arrival - tiles.atNs());
        boolean told = had >= 0 && view.segments.timeNs(had) <= tiles.atNs();
        long loop = told ? 0 : Math.min(spanNs, view.senderLoopNs(Direction.SERVER_TO_CLIENT));
        long late = Math.min(spanNs - loop, told ? 0 : lateNs(row, had, loop));
        long queued = Math.min(spanNs - loop - late, view.queuedNs(Direction.SERVER_TO_CLIENT, row));
        if (loop < spanNs) {
            int heard = view.packet(late > 0 ? had : row);
            tiles.until(PROPAGATION, tiles.atNs() + loop / 2, heard);
            tiles.until(QUEUEING, tiles.atNs() + late, heard);
            tiles.until(SERVER_THINK, arrival - (loop - loop / 2) - queued, view.packet(row));
            tiles.until(QUEUEING, tiles.atNs() + queued, view.packet(row));
        }
        tiles.until(PROPAGATION, arrival, view.packet(row));
    }

    /**
     * By how much what was asked came late to the server, as the acknowledgement tells that left before the answer and at once; 0 where none
     * did, or at the server, where there is no way. What the acknowledgement itself met is no lateness.
     */
    private long lateNs(int row, int had, long loop) {
        boolean atOnce = had >= 0
                && had < row
                && loop >= LEAST_LATE_NS
                && (view.segments.has(had, Note.IMMEDIATE_ACK) || view.segments.has(had, Note.EVERY_NTH_ACK));
        if (!atOnce) {
            return 0;
        }
        long excess = view.segments.timeNs(had) - tiles.atNs() - loop;
        long late = excess - view.queuedNs(Direction.SERVER_TO_CLIENT, had);
        return late < LEAST_LATE_NS ? 0 : late;
    }

    /** Up to the delivery of the answer. */
    void answered(long from, long to) {
        new TransferTiles(view, Direction.SERVER_TO_CLIENT, tiles, RESPONSE).add(from, to);
    }

    /**
     * No answer that the capture shows. Either it lacks one, or the server had the request and kept silent or ended the connection, or the
     * request never came through.
     *
     * @param askedTo stream offset behind the request
     */
    void silence(long askedTo) {
        if (view.unseenAnswer(span.startRow(), span.endRow())) {
            tiles.until(CAPTURE_GAP, tiles.endNs(), endPacket());
        } else if (view.acknowledging(askedTo) >= 0 || endedByServer()) {
            long loop = Math.min(tiles.endNs() - tiles.atNs(), view.senderLoopNs(Direction.SERVER_TO_CLIENT));
            tiles.until(PROPAGATION, tiles.atNs() + loop, endPacket());
            tiles.until(endedByNobody() ? QUEUEING : SERVER_THINK, tiles.endNs(), endPacket());
        } else if (view.repeatedBefore(Direction.CLIENT_TO_SERVER, span.startRow(), span.endRow())) {
            // It was still being sent again when its sender gave it up: the timer ran (RFC 6298 §5).
            tiles.until(RETRANSMISSION_TIMEOUT, tiles.endNs(), endPacket());
        }
    }

    private boolean endedByServer() {
        SegmentLog log = view.segments.log();
        int end = span.endRow();
        return log.direction(end) == Direction.SERVER_TO_CLIENT && (log.rst(end) || log.fin(end));
    }

    /** True if no application took part: where there is no socket, TCP itself answers with a reset that has no ACK (RFC 9293 §3.10.7.1). */
    private boolean endedByNobody() {
        SegmentLog log = view.segments.log();
        return endedByServer() && log.rst(span.endRow()) && !log.ack(span.endRow());
    }

    /** Gives what is left to one cause and hands out the tiles. */
    List<Wait> finish(WaitCause rest) {
        return tiles.finish(rest, endPacket());
    }
}
