package org.wirelapse.analysis.follow;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.Extent;
import org.wirelapse.analysis.http.HeaderFields;
import org.wirelapse.analysis.http.HttpRequest;
import org.wirelapse.analysis.http.HttpResponse;
import org.wirelapse.analysis.http.MessageBounds;

/**
 * A message, whichever it is.
 *
 * @param direction who sent it
 * @param exchange place of its exchange, or -1
 * @param http2Stream the HTTP/2 stream that carries it, 0 for HTTP/1.x
 * @param bounds where it lies
 * @param fields what it says of its body
 */
record Told(Direction direction, int exchange, int http2Stream, MessageBounds bounds, HeaderFields fields) {
    /** The stream that answers the request of an Upgrade (RFC 7540 §3.2). */
    private static final int UPGRADED_STREAM = 1;

    /** The messages of a layer, exchange by exchange. */
    static List<Told> in(Content content) {
        List<Told> messages = new ArrayList<>();
        for (Exchange exchange : content.exchanges()) {
            int stream = exchange.http2Stream().orElse(UPGRADED_STREAM);
            messages.add(of(exchange.request(), exchange.index(), stream));
            if (exchange.response() != null) {
                messages.add(of(exchange.response(), exchange.index(), stream));
            }
        }
        content.unsolicited().forEach(response -> messages.add(of(response, -1, 0)));
        return messages;
    }

    private static Told of(HttpRequest request, int exchange, int stream) {
        int carrier = framed(request.version()) ? stream : 0;
        return new Told(Direction.CLIENT_TO_SERVER, exchange, carrier, request.bounds(), request.fields());
    }

    private static Told of(HttpResponse response, int exchange, int stream) {
        int carrier = framed(response.version()) ? stream : 0;
        return new Told(Direction.SERVER_TO_CLIENT, exchange, carrier, response.bounds(), response.fields());
    }

    private static boolean framed(String version) {
        return "2".equals(version);
    }

    Extent extent() {
        return bounds.extent();
    }
}
