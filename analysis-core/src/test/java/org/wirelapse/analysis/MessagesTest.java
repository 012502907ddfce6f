package org.wirelapse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.flow.Direction.CLIENT_TO_SERVER;
import static org.wirelapse.analysis.flow.Direction.SERVER_TO_CLIENT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.follow.Part;
import org.wirelapse.analysis.http.Talk;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.TiledExchange;

/** What lies inside what. */
class MessagesTest {
    private static final String CONNECT = "CONNECT a.example:80 HTTP/1.1\r\nHost: a.example:80\r\n\r\n";
    private static final String ESTABLISHED = "HTTP/1.1 200 Connection established\r\n\r\n";
    private static final String GET = "GET /a HTTP/1.1\r\nHost: a.example\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private static ConnectionDetail analyze(Talk talk) {
        return ConnectionAnalyzer.analyze(talk.connection(), talk.bytes(), Surroundings.NONE);
    }

    private static List<String> targets(AnalysedConnection connection) {
        return connection.exchanges().stream()
                .map(TiledExchange::exchange)
                .map(exchange -> exchange.index() + " " + exchange.request().target() + " "
                        + exchange.response().status())
                .toList();
    }

    @Test
    void readsTheRequestsInsideATunnel() {
        ConnectionDetail detail = analyze(Talk.opened()
                .send(CLIENT_TO_SERVER, CONNECT)
                .send(SERVER_TO_CLIENT, ESTABLISHED)
                .send(CLIENT_TO_SERVER, GET)
                .send(SERVER_TO_CLIENT, OK)
                .send(CLIENT_TO_SERVER, GET)
                .send(SERVER_TO_CLIENT, OK));

        assertEquals(List.of("0 a.example:80 200", "1 /a 200", "2 /a 200"), targets(detail.summary()));
        assertEquals(List.of("HTTP/1.1", "HTTP/1.1"), detail.summary().protocols());
        assertEquals(
                CONNECT.length(),
                detail.summary()
                        .exchanges()
                        .get(1)
                        .exchange()
                        .request()
                        .bounds()
                        .offset());
        assertEquals(
                List.of(0, 0, 1, 1, 1, 2, 2, 2),
                detail.conversation().parts().stream().map(Part::exchange).toList());
    }

    @Test
    void readsATunnelInsideATunnel() {
        ConnectionDetail detail = analyze(Talk.opened()
                .send(CLIENT_TO_SERVER, CONNECT)
                .send(SERVER_TO_CLIENT, ESTABLISHED)
                .send(CLIENT_TO_SERVER, CONNECT.replace("a.", "b."))
                .send(SERVER_TO_CLIENT, ESTABLISHED)
                .send(CLIENT_TO_SERVER, GET)
                .send(SERVER_TO_CLIENT, OK));

        assertEquals(List.of("0 a.example:80 200", "1 b.example:80 200", "2 /a 200"), targets(detail.summary()));
    }

    @Test
    void showsTheBytesOfATunnelThatCarriesNoHttp() {
        ConnectionDetail detail = analyze(Talk.opened()
                .send(CLIENT_TO_SERVER, CONNECT)
                .send(SERVER_TO_CLIENT, ESTABLISHED)
                .send(SERVER_TO_CLIENT, "220 mail\r\n")
                .send(CLIENT_TO_SERVER, "HELO\r\n"));

        assertEquals(List.of("0 a.example:80 200"), targets(detail.summary()));
        assertEquals(
                List.of(Part.Kind.HEADER, Part.Kind.HEADER, Part.Kind.BYTES, Part.Kind.BYTES),
                detail.conversation().parts().stream().map(Part::kind).toList());
    }

    @Test
    void opensNoTunnelThatWasRefused() {
        ConnectionDetail detail = analyze(Talk.opened()
                .send(CLIENT_TO_SERVER, CONNECT)
                .send(SERVER_TO_CLIENT, "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
                .send(CLIENT_TO_SERVER, CONNECT)
                .send(SERVER_TO_CLIENT, ESTABLISHED)
                .send(CLIENT_TO_SERVER, GET)
                .send(SERVER_TO_CLIENT, OK));

        assertEquals(List.of("0 a.example:80 407", "1 a.example:80 200", "2 /a 200"), targets(detail.summary()));
    }
}
