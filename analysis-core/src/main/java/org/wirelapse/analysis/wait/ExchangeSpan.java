package org.wirelapse.analysis.wait;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.MessageBounds;
import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.tls.TlsHandshake;

/**
 * When an exchange begins and ends.
 *
 * @param startPacket packet of the name lookup's query, of the SYN, or of the request's first byte
 * @param endRow row that ended it
 * @param startNs begin, ns since the capture's start
 * @param endNs end
 * @param withSetup true if the connection was opened for it
 */
record ExchangeSpan(int startPacket, int endRow, long startNs, long endNs, boolean withSetup) {
    /** A connection whose first request follows within this time was opened for it. */
    private static final long OPENED_FOR_NS = 1_000_000_000L;

    static ExchangeSpan of(ConnectionView view, Setup setup, Exchange exchange) {
        Handshake handshake = view.facts.handshake();
        MessageBounds request = exchange.request().bounds();
        boolean withSetup = exchange.index() == 0
                && handshake.synRow() >= 0
                && handshake.ackRow() >= 0
                && handshake.synRow() <= request.firstRow()
                && request.startNs() - readyNs(handshake, setup.tls()) <= OPENED_FOR_NS;
        int startRow = withSetup ? handshake.synRow() : request.firstRow();
        int endRow = Math.max(startRow, endRow(view, exchange));
        boolean withLookup = withSetup && setup.lookup() != null;
        return new ExchangeSpan(
                withLookup ? setup.lookup().firstPacket() : view.packet(startRow),
                endRow,
                withLookup ? setup.lookup().startNs() : view.segments.timeNs(startRow),
                view.segments.timeNs(endRow),
                withSetup);
    }

    /** When the client could send its request. */
    private static long readyNs(Handshake handshake, TlsHandshake tls) {
        return Math.max(handshake.ackNs().orElse(0), tls == null ? 0 : tls.endNs());
    }

    private static int endRow(ConnectionView view, Exchange exchange) {
        if (exchange.state() == Exchange.State.COMPLETE || complete(exchange)) {
            MessageBounds response = exchange.response().bounds();
            int repaired = lastDelivery(view, response.offset(), response.endOffset());
            return Math.max(response.lastRow(), repaired);
        }
        boolean cancelled = exchange.stream() != null && exchange.stream().cancelRow() >= 0;
        return cancelled
                ? exchange.stream().cancelRow()
                : endWithoutAnswer(view, exchange.request().bounds().firstRow());
    }

    private static boolean complete(Exchange exchange) {
        return exchange.response() != null && exchange.response().bounds().complete();
    }

    /** Row of the copy that delivered the last byte of a response, which near the server may come long after the first copy. */
    private static int lastDelivery(ConnectionView view, long from, long to) {
        Deliveries deliveries = view.deliveries(Direction.SERVER_TO_CLIENT);
        int last = -1;
        for (int piece = deliveries.pieces().at(from);
                piece >= 0
                        && piece < deliveries.pieces().count()
                        && deliveries.pieces().start(piece) < to;
                piece++) {
            last = Math.max(last, deliveries.deliveringRow(piece));
        }
        return last;
    }

    /** The server's FIN or any RST, else the client's FIN, else the connection's last packet. */
    private static int endWithoutAnswer(ConnectionView view, int from) {
        Segments segments = view.segments;
        int clientFin = -1;
        for (int row = from; row < segments.size(); row++) {
            boolean fin = segments.log().fin(row);
            if (segments.log().rst(row) || fin && segments.direction(row) == Direction.SERVER_TO_CLIENT) {
                return row;
            }
            clientFin = fin && clientFin < 0 ? row : clientFin;
        }
        return clientFin >= 0 ? clientFin : segments.size() - 1;
    }
}
