package org.wirelapse.analysis.wait;

import static org.wirelapse.analysis.wait.WaitCause.CAPTURE_GAP;
import static org.wirelapse.analysis.wait.WaitCause.CLIENT_PAUSE;
import static org.wirelapse.analysis.wait.WaitCause.CLIENT_SEND;
import static org.wirelapse.analysis.wait.WaitCause.PIPELINE_QUEUE;
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

/**
 * Accounts for the time of one interval, phase by phase: set-up, what was asked, the server, the answer. Each phase tiles from where the one
 * before ended, so nothing overlaps and nothing is left. What is particular to exchanges or turns stands with these.
 */
final class Walk {
    private static final TransferTiles.Flow REQUEST = new TransferTiles.Flow(REQUEST_TRANSFER, CLIENT_PAUSE);
    private static final TransferTiles.Flow RESPONSE = new TransferTiles.Flow(SERIALIZATION, SERVER_PAUSE);
    private static final TransferTiles.Flow NEXT_ANSWER = new TransferTiles.Flow(SERIALIZATION, SERVER_THINK);

    /** A shorter line is no more than segments that follow each other. */
    private static final long LEAST_LINE_NS = 1_000_000;

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
        int due = dueRow(offset);
        if (!inLine && due >= 0) {
            new Turnaround(view, tiles).add(due, view.acknowledging(askedTo));
        }
        new TransferTiles(view, Direction.SERVER_TO_CLIENT, tiles, NEXT_ANSWER).add(offset, offset + 1);
    }

    /** Row that shows when the answer's first byte was sent, -1 if none does. Later bytes may have come before a lost first one. */
    private int dueRow(long offset) {
        Deliveries deliveries = view.deliveries(Direction.SERVER_TO_CLIENT);
        int piece = deliveries.pieces().at(offset);
        int sent = piece < 0 ? -1 : deliveries.pieces().row(piece);
        return sent < 0 ? -1 : deliveries.dueRow(piece, sent);
    }

    /**
     * Where other streams' bytes left without a pause right up to the answer, it stood in line behind them in the server's socket: from when
     * they began to, or the request was there.
     *
     * @return true if the time up to the answer is accounted for
     */
    boolean behindOtherStreams(long offset, long askedTo) {
        int due = dueRow(offset);
        if (due < 0) {
            return false;
        }
        int begin = view.serverRuns().begin(due);
        long beginNs = view.segments.timeNs(begin);
        long thereNs = tiles.atNs() + view.senderLoopNs(Direction.SERVER_TO_CLIENT);
        if (view.segments.timeNs(due) - Math.max(beginNs, thereNs) < LEAST_LINE_NS) {
            return false;
        }
        if (beginNs > tiles.atNs()) {
            new Turnaround(view, tiles).add(begin, view.acknowledging(askedTo));
        }
        tiles.until(PROPAGATION, thereNs, view.packet(due));
        tiles.until(PIPELINE_QUEUE, view.segments.timeNs(due), view.packet(due));
        return true;
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
