package org.wirelapse.analysis.follow;

import java.util.List;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.HttpResponse;
import org.wirelapse.analysis.stream.ByteStream;

/**
 * What one layer of a connection carries in clear: TCP, the inside of TLS, or the inside of a tunnel.
 *
 * @param client what the client sent
 * @param server what the server sent
 * @param exchanges the messages in it
 * @param unsolicited responses in it that answer none of the requests
 * @param http2 true if its messages are made of frames
 * @param webSocket true if its last exchange opened a WebSocket
 */
public record Content(
        Sent client,
        Sent server,
        List<Exchange> exchanges,
        List<HttpResponse> unsolicited,
        boolean http2,
        boolean webSocket) {
    /**
     * One direction of it.
     *
     * @param stream the bytes
     * @param from where HTTP/2 frames begin, else 0
     * @param to offset behind what belongs to this layer; a tunnel that begins there is a layer of its own
     */
    public record Sent(ByteStream stream, long from, long to) {}

    /** A layer of bytes that are no messages. */
    public static Content bytes(ByteStream client, ByteStream server) {
        return of(client, server, List.of(), List.of(), false);
    }

    /** A layer of HTTP/1.x messages. */
    public static Content of(
            ByteStream client,
            ByteStream server,
            List<Exchange> exchanges,
            List<HttpResponse> unsolicited,
            boolean webSocket) {
        return new Content(
                new Sent(client, 0, client.length()),
                new Sent(server, 0, server.length()),
                exchanges,
                unsolicited,
                false,
                webSocket);
    }

    /**
     * A layer of HTTP/2 frames.
     *
     * @param clientFrom offset of the client's first frame
     * @param serverFrom offset of the server's first frame
     */
    public static Content framed(
            ByteStream client, long clientFrom, ByteStream server, long serverFrom, List<Exchange> exchanges) {
        return new Content(
                new Sent(client, clientFrom, client.length()),
                new Sent(server, serverFrom, server.length()),
                exchanges,
                List.of(),
                true,
                false);
    }

    /** The same up to where a tunnel begins. */
    public Content until(long clientEnd, long serverEnd) {
        return new Content(
                new Sent(client.stream, client.from, clientEnd),
                new Sent(server.stream, server.from, serverEnd),
                exchanges,
                unsolicited,
                http2,
                webSocket);
    }

    /** The same behind so many exchanges of the same connection. */
    public Content behind(int earlier) {
        List<Exchange> renumbered =
                exchanges.stream().map(e -> e.at(earlier + e.index())).toList();
        return new Content(client, server, renumbered, unsolicited, http2, webSocket);
    }

    /** Offset in a direction where WebSocket frames begin, or -1. */
    long framesFrom(Direction direction) {
        if (!webSocket) {
            return -1;
        }
        Exchange opening = exchanges.get(exchanges.size() - 1);
        return direction == Direction.CLIENT_TO_SERVER
                ? opening.request().bounds().extent().end()
                : opening.response().bounds().extent().end();
    }

    Sent sent(Direction direction) {
        return direction == Direction.CLIENT_TO_SERVER ? client : server;
    }
}
