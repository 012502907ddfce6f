package org.wirelapse.analysis.wait;

import static org.wirelapse.analysis.wait.WaitCause.CAPTURE_GAP;
import static org.wirelapse.analysis.wait.WaitCause.CLOSE_WAIT;
import static org.wirelapse.analysis.wait.WaitCause.EXPECT_CONTINUE;
import static org.wirelapse.analysis.wait.WaitCause.PIPELINE_QUEUE;
import static org.wirelapse.analysis.wait.WaitCause.SERVER_PAUSE;
import static org.wirelapse.analysis.wait.WaitCause.UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.http.Ambiguity;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.Framing;
import org.wirelapse.analysis.http.HttpResponse;
import org.wirelapse.analysis.http.MessageBounds;
import org.wirelapse.analysis.stream.TcpStream;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.tcp.TcpFacts;

/**
 * Accounts for the time of each exchange of a connection. To the walk that all intervals share it adds what only HTTP tells: a body held
 * for 100 Continue, answers in line, the framing that ends with the connection.
 */
public final class ExchangeTiler {
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
        int firstRow = exchange.request().bounds().firstRow();
        Span span = Span.of(view, setup, exchange.index() == 0, firstRow, IntervalEnd.of(view, exchange));
        Walk walk = new Walk(view, span);
        walk.setup(setup, firstRow);
        addRequest(exchange, walk);
        boolean inLine = addQueue(exchange, before, walk);
        HttpResponse response = exchange.response();
        if (response == null) {
            walk.silence(exchange.request().bounds().endOffset());
        } else {
            long asked = exchange.request().bounds().endOffset();
            long offset = response.bounds().offset();
            boolean behind = exchange.stream() != null && walk.behindOtherStreams(offset, asked);
            walk.answerBegins(offset, asked, inLine || behind);
            walk.answered(response.bounds().offset(), response.bounds().endOffset());
        }
        List<Wait> waits = walk.finish(rest(response));
        if (exchange.stream() != null) {
            waits = FlowControlTiles.apply(waits, exchange.stream().flowStalls(), view.segments);
        }
        return new TiledExchange(exchange, span.startNs(), walk.tiles.endNs(), waits);
    }

    /** What the time between the last byte of an answer and the end of the exchange was. */
    private static WaitCause rest(HttpResponse response) {
        if (response == null) {
            return UNKNOWN;
        }
        if (response.ambiguities().contains(Ambiguity.NOT_CAPTURED)) {
            // Where it ended stands in what the capture has cut off.
            return CAPTURE_GAP;
        }
        return response.bounds().framing() == Framing.CLOSE ? CLOSE_WAIT : SERVER_PAUSE;
    }

    private void addRequest(Exchange exchange, Walk walk) {
        MessageBounds request = exchange.request().bounds();
        long headerEnd = request.headerEndOffset();
        if (exchange.request().fields().lists("expect", "100-continue") && request.bodyBytes() > 0) {
            walk.asked(request.offset(), headerEnd);
            TcpStream stream = view.stream(Direction.CLIENT_TO_SERVER);
            int body = stream.rowOf(headerEnd);
            walk.tiles.until(EXPECT_CONTINUE, stream.timeOf(headerEnd), body < 0 ? 0 : view.packet(body));
        }
        walk.asked(request.offset(), request.endOffset());
    }

    /** In line behind an earlier answer on the same connection. */
    private boolean addQueue(Exchange exchange, Exchange before, Walk walk) {
        if (exchange.pipelinedBehind() == 0 || before == null) {
            return false;
        }
        if (before.response() == null) {
            walk.tiles.until(PIPELINE_QUEUE, walk.tiles.endNs(), walk.endPacket());
            return true;
        }
        MessageBounds earlier = before.response().bounds();
        Deliveries deliveries = view.deliveries(Direction.SERVER_TO_CLIENT);
        long done = Math.max(earlier.endNs(), deliveries.deliveredNs(earlier.offset(), earlier.endOffset()));
        if (done <= walk.tiles.atNs()) {
            return false;
        }
        walk.tiles.until(PIPELINE_QUEUE, done, view.packet(earlier.lastRow()));
        return true;
    }
}
