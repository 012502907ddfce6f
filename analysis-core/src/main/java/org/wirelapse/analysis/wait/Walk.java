package org.wirelapse.analysis.wait;

import static org.wirelapse.analysis.wait.WaitCause.CLIENT_PAUSE;
import static org.wirelapse.analysis.wait.WaitCause.CLIENT_SEND;
import static org.wirelapse.analysis.wait.WaitCause.PROPAGATION;
import static org.wirelapse.analysis.wait.WaitCause.QUEUEING;
import static org.wirelapse.analysis.wait.WaitCause.REQUEST_TRANSFER;
import static org.wirelapse.analysis.wait.WaitCause.SERIALIZATION;
import static org.wirelapse.analysis.wait.WaitCause.SERVER_PAUSE;
import static org.wirelapse.analysis.wait.WaitCause.SERVER_THINK;

import java.util.List;
import org.wirelapse.analysis.flow.Direction;

/**
 * Accounts for the time of one interval, phase by phase: set-up, what was asked, the server, the answer. Each phase tiles from where the one
 * before ended, so nothing overlaps and nothing is left. What is particular to exchanges or turns stands with these.
 */
final class Walk {
    private static final TransferTiles.Flow REQUEST = new TransferTiles.Flow(REQUEST_TRANSFER, CLIENT_PAUSE);
    private static final TransferTiles.Flow RESPONSE = new TransferTiles.Flow(SERIALIZATION, SERVER_PAUSE);
    private static final TransferTiles.Flow NEXT_ANSWER = new TransferTiles.Flow(SERIALIZATION, SERVER_THINK);

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
     * @param inLine true if the time before it was spent behind another answer
     */
    void answerBegins(long offset, boolean inLine) {
        Deliveries deliveries = view.deliveries(Direction.SERVER_TO_CLIENT);
        int piece = deliveries.pieces().at(offset);
        int sent = piece < 0 ? -1 : deliveries.pieces().row(piece);
        if (!inLine && sent >= 0) {
            // Later bytes of it may have come before a lost first one: they show when the answer was sent.
            think(deliveries.dueRow(piece, sent));
        }
        new TransferTiles(view, Direction.SERVER_TO_CLIENT, tiles, NEXT_ANSWER).add(offset, offset + 1);
    }

    /** There and back takes the shortest loop seen, and what queues added; the rest is the server's. Half a loop lies on each side of it. */
    private void think(int row) {
        long arrival = view.segments.timeNs(row);
        long spanNs = Math.max(0, arrival - tiles.atNs());
        long loop = Math.min(spanNs, view.senderLoopNs(Direction.SERVER_TO_CLIENT));
        long queued = Math.min(spanNs - loop, view.queuedNs(Direction.SERVER_TO_CLIENT, row));
        if (loop < spanNs) {
            tiles.until(PROPAGATION, tiles.atNs() + loop / 2, view.packet(row));
            tiles.until(SERVER_THINK, arrival - (loop - loop / 2) - queued, view.packet(row));
            tiles.until(QUEUEING, tiles.atNs() + queued, view.packet(row));
        }
        tiles.until(PROPAGATION, arrival, view.packet(row));
    }

    /** Up to the delivery of the answer. */
    void answered(long from, long to) {
        new TransferTiles(view, Direction.SERVER_TO_CLIENT, tiles, RESPONSE).add(from, to);
    }

    /**
     * No answer: the server had the request and kept silent, or it never came through.
     *
     * @param askedTo stream offset behind the request
     */
    void silence(long askedTo) {
        SenderState client = view.sender(Direction.CLIENT_TO_SERVER);
        boolean acknowledged = client.unacknowledged[client.unacknowledged.length - 1] >= askedTo;
        if (acknowledged) {
            long loop = Math.min(tiles.endNs() - tiles.atNs(), view.senderLoopNs(Direction.SERVER_TO_CLIENT));
            tiles.until(PROPAGATION, tiles.atNs() + loop, endPacket());
            tiles.until(SERVER_THINK, tiles.endNs(), endPacket());
        }
    }

    /** Gives what is left to one cause and hands out the tiles. */
    List<Wait> finish(WaitCause rest) {
        return tiles.finish(rest, endPacket());
    }
}
