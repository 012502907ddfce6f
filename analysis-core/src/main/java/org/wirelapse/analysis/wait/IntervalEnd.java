package org.wirelapse.analysis.wait;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.MessageBounds;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.turn.Turn;

/** Finds the row with which an interval ended. */
final class IntervalEnd {
    private IntervalEnd() {}

    /** Row that ended an exchange: what delivered its answer's last byte, else what made an answer impossible. */
    static int of(ConnectionView view, Exchange exchange) {
        if (exchange.state() == Exchange.State.COMPLETE || complete(exchange)) {
            MessageBounds response = exchange.response().bounds();
            int repaired = view.deliveries(Direction.SERVER_TO_CLIENT)
                    .lastDeliveringRow(response.offset(), response.endOffset());
            return Math.max(response.lastRow(), repaired);
        }
        boolean cancelled = exchange.stream() != null && exchange.stream().cancelRow() >= 0;
        return cancelled
                ? exchange.stream().cancelRow()
                : withoutAnswer(view, exchange.request().bounds().firstRow());
    }

    private static boolean complete(Exchange exchange) {
        return exchange.response() != null && exchange.response().bounds().complete();
    }

    /**
     * Row that ended a turn: what delivered its last byte. One that the server ended instead of answering lasts until then; a client that
     * closes first, or goes on, wanted no answer.
     *
     * @param last true for the connection's last turn
     */
    static int of(ConnectionView view, Turn turn, boolean last) {
        int asked = view.deliveries(Direction.CLIENT_TO_SERVER).lastDeliveringRow(turn.askedFrom(), turn.askedTo());
        int answered =
                view.deliveries(Direction.SERVER_TO_CLIENT).lastDeliveringRow(turn.serverFrom(), turn.serverTo());
        int spoken = Math.max(turn.answered() ? answered : asked, turn.firstRow());
        if (turn.answered() || !last) {
            return spoken;
        }
        int end = firstEnd(view.segments, turn.lastRow());
        boolean byServer = end >= 0
                && (view.segments.direction(end) == Direction.SERVER_TO_CLIENT
                        || view.segments.log().rst(end));
        return byServer ? Math.max(spoken, end) : spoken;
    }

    private static int firstEnd(Segments segments, int from) {
        for (int row = from; row < segments.size(); row++) {
            if (segments.log().rst(row) || segments.log().fin(row)) {
                return row;
            }
        }
        return -1;
    }

    /** The server's FIN or any RST, else the client's FIN, else the connection's last packet. */
    private static int withoutAnswer(ConnectionView view, int from) {
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
