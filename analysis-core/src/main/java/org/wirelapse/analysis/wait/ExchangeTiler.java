package org.wirelapse.analysis.wait;

import static org.wirelapse.analysis.wait.WaitCause.CLIENT_PAUSE;
import static org.wirelapse.analysis.wait.WaitCause.CLIENT_SEND;
import static org.wirelapse.analysis.wait.WaitCause.CLOSE_WAIT;
import static org.wirelapse.analysis.wait.WaitCause.EXPECT_CONTINUE;
import static org.wirelapse.analysis.wait.WaitCause.PIPELINE_QUEUE;
import static org.wirelapse.analysis.wait.WaitCause.PROPAGATION;
import static org.wirelapse.analysis.wait.WaitCause.QUEUEING;
import static org.wirelapse.analysis.wait.WaitCause.REQUEST_TRANSFER;
import static org.wirelapse.analysis.wait.WaitCause.SERIALIZATION;
import static org.wirelapse.analysis.wait.WaitCause.SERVER_PAUSE;
import static org.wirelapse.analysis.wait.WaitCause.SERVER_THINK;
import static org.wirelapse.analysis.wait.WaitCause.UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.Framing;
import org.wirelapse.analysis.http.HttpResponse;
import org.wirelapse.analysis.http.MessageBounds;
import org.wirelapse.analysis.stream.TcpStream;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.tcp.TcpFacts;

/**
 * Accounts for the time of each exchange of a connection, phase by phase: set-up, request, server, response, close. Each phase tiles from
 * where the one before ended, so nothing overlaps and nothing is left.
 */
public final class ExchangeTiler {
    private static final TransferTiles.Flow REQUEST = new TransferTiles.Flow(REQUEST_TRANSFER, CLIENT_PAUSE);
    private static final TransferTiles.Flow RESPONSE = new TransferTiles.Flow(SERIALIZATION, SERVER_PAUSE);
    private static final TransferTiles.Flow NEXT_ANSWER = new TransferTiles.Flow(SERIALIZATION, SERVER_THINK);

    private final ConnectionView view;
    private final Setup setup;

    private ExchangeTiler(ConnectionView view, Setup setup) {
        this.view = view;
        this.setup = setup;
    }

    /**
     * Tiles all exchanges of a connection.
     *
     * @param segments its segments
     * @param facts what TCP did
     * @param clientToServer the requests' stream
     * @param serverToClient the responses' stream
     * @param setup what came before its first request
     * @param exchanges its exchanges in order
     * @return the same exchanges, in the same order
     */
    public static List<TiledExchange> tile(
            Segments segments,
            TcpFacts facts,
            TcpStream clientToServer,
            TcpStream serverToClient,
            Setup setup,
            List<Exchange> exchanges) {
        ConnectionView view = new ConnectionView(segments, facts, clientToServer, serverToClient);
        ExchangeTiler tiler = new ExchangeTiler(view, setup);
        List<TiledExchange> tiled = new ArrayList<>(exchanges.size());
        Exchange before = null;
        for (Exchange exchange : exchanges) {
            tiled.add(tiler.tile(exchange, before));
            before = exchange;
        }
        return tiled;
    }

    private TiledExchange tile(Exchange exchange, Exchange before) {
        ExchangeSpan span = ExchangeSpan.of(view, setup, exchange);
        TileList tiles = new TileList(span.startNs(), span.startPacket(), span.endNs());
        if (span.withSetup()) {
            SetupTiles.add(view, setup, tiles);
            int first = exchange.request().bounds().firstRow();
            tiles.until(CLIENT_SEND, exchange.request().bounds().startNs(), view.packet(first));
        }
        addRequest(exchange, tiles);
        HttpResponse response = exchange.response();
        int endPacket = view.packet(span.endRow());
        if (response == null) {
            addSilence(exchange, before, tiles, endPacket);
        } else {
            addAnswerBegin(exchange, before, tiles, endPacket);
            addResponse(response.bounds(), tiles);
        }
        List<Wait> waits = tiles.finish(rest(response), endPacket);
        if (exchange.stream() != null) {
            waits = FlowControlTiles.apply(waits, exchange.stream().flowStalls(), view.segments);
        }
        return new TiledExchange(exchange, span.startNs(), tiles.endNs(), waits);
    }

    /** What the time between the last byte of an answer and the end of the exchange was. */
    private static WaitCause rest(HttpResponse response) {
        if (response == null) {
            return UNKNOWN;
        }
        return response.bounds().framing() == Framing.CLOSE ? CLOSE_WAIT : SERVER_PAUSE;
    }

    private void addRequest(Exchange exchange, TileList tiles) {
        MessageBounds request = exchange.request().bounds();
        TransferTiles transfer = new TransferTiles(view, Direction.CLIENT_TO_SERVER, tiles, REQUEST);
        long headerEnd = request.headerEndOffset();
        if (exchange.request().fields().lists("expect", "100-continue") && request.bodyBytes() > 0) {
            transfer.add(request.offset(), headerEnd);
            TcpStream stream = view.stream(Direction.CLIENT_TO_SERVER);
            int body = stream.rowOf(headerEnd);
            tiles.until(EXPECT_CONTINUE, stream.timeOf(headerEnd), body < 0 ? 0 : view.packet(body));
        }
        transfer.add(request.offset(), request.endOffset());
    }

    /** From the request's delivery to the first byte of its answer. */
    private void addAnswerBegin(Exchange exchange, Exchange before, TileList tiles, int endPacket) {
        MessageBounds response = exchange.response().bounds();
        Deliveries deliveries = view.deliveries(Direction.SERVER_TO_CLIENT);
        int piece = deliveries.pieces().at(response.offset());
        boolean queued = addQueue(exchange, before, tiles, endPacket);
        int sent = piece < 0 ? -1 : deliveries.pieces().row(piece);
        if (!queued && sent >= 0) {
            // Later bytes of it may have come before a lost first one: they show when the answer was sent.
            addThink(deliveries.dueRow(piece, sent), tiles);
        }
        new TransferTiles(view, Direction.SERVER_TO_CLIENT, tiles, NEXT_ANSWER)
                .add(response.offset(), response.offset() + 1);
    }

    /** In line behind an earlier answer on the same connection. */
    private boolean addQueue(Exchange exchange, Exchange before, TileList tiles, int endPacket) {
        if (exchange.pipelinedBehind() == 0 || before == null) {
            return false;
        }
        if (before.response() == null) {
            tiles.until(PIPELINE_QUEUE, tiles.endNs(), endPacket);
            return true;
        }
        MessageBounds earlier = before.response().bounds();
        Deliveries deliveries = view.deliveries(Direction.SERVER_TO_CLIENT);
        long done = Math.max(earlier.endNs(), deliveries.deliveredNs(earlier.offset(), earlier.endOffset()));
        if (done <= tiles.atNs()) {
            return false;
        }
        tiles.until(PIPELINE_QUEUE, done, view.packet(earlier.lastRow()));
        return true;
    }

    /** There and back takes the shortest loop seen, and what queues added; the rest is the server's. Half a loop lies on each side of it. */
    private void addThink(int row, TileList tiles) {
        long arrival = view.segments.timeNs(row);
        long span = Math.max(0, arrival - tiles.atNs());
        long loop = Math.min(span, view.senderLoopNs(Direction.SERVER_TO_CLIENT));
        long queued = Math.min(span - loop, view.queuedNs(Direction.SERVER_TO_CLIENT, row));
        if (loop < span) {
            tiles.until(PROPAGATION, tiles.atNs() + loop / 2, view.packet(row));
            tiles.until(SERVER_THINK, arrival - (loop - loop / 2) - queued, view.packet(row));
            tiles.until(QUEUEING, tiles.atNs() + queued, view.packet(row));
        }
        tiles.until(PROPAGATION, arrival, view.packet(row));
    }

    private void addResponse(MessageBounds response, TileList tiles) {
        new TransferTiles(view, Direction.SERVER_TO_CLIENT, tiles, RESPONSE)
                .add(response.offset(), response.endOffset());
    }

    /** No answer: in line, or the server had the request and kept silent, or it never came through. */
    private void addSilence(Exchange exchange, Exchange before, TileList tiles, int endPacket) {
        addQueue(exchange, before, tiles, endPacket);
        long end = exchange.request().bounds().endOffset();
        SenderState client = view.sender(Direction.CLIENT_TO_SERVER);
        boolean acknowledged = client.unacknowledged[client.unacknowledged.length - 1] >= end;
        if (acknowledged) {
            long loop = Math.min(tiles.endNs() - tiles.atNs(), view.senderLoopNs(Direction.SERVER_TO_CLIENT));
            tiles.until(PROPAGATION, tiles.atNs() + loop, endPacket);
            tiles.until(SERVER_THINK, tiles.endNs(), endPacket);
        }
    }
}
