package org.wirelapse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.flow.Direction.CLIENT_TO_SERVER;
import static org.wirelapse.analysis.flow.Direction.SERVER_TO_CLIENT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.follow.Part;
import org.wirelapse.analysis.follow.Secrets;
import org.wirelapse.analysis.http.Talk;
import org.wirelapse.analysis.http.UnsolicitedResponse;
import org.wirelapse.analysis.tls.TlsTalk;
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

    private static ConnectionDetail analyzeWithKeys(Talk talk) {
        Surroundings around = new Surroundings(TlsTalk.keys(true), null, AnalyzerSettings.STANDARD);
        return ConnectionAnalyzer.analyze(talk.connection(), talk.bytes(), around);
    }

    @Test
    void opensTlsInsideATunnel() {
        Talk talk = Talk.opened().send(CLIENT_TO_SERVER, CONNECT).send(SERVER_TO_CLIENT, ESTABLISHED);
        TlsTalk.establishedIn(talk).data(CLIENT_TO_SERVER, GET).data(SERVER_TO_CLIENT, OK);

        ConnectionDetail detail = analyzeWithKeys(talk);

        assertEquals(List.of("HTTP/1.1", "TLS", "HTTP/1.1"), detail.summary().protocols());
        assertEquals(List.of("0 a.example:80 200", "1 /a 200"), targets(detail.summary()));
        assertEquals("shop.example", detail.summary().tls().serverName());
    }

    @Test
    void readsTheFrameBehindAnUpgradeInTheSameRecord() {
        String asks = GET.replace("\r\n\r\n", "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
        String grants = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";
        Talk talk = Talk.opened();
        TlsTalk.establishedIn(talk)
                .data(CLIENT_TO_SERVER, asks)
                .data(SERVER_TO_CLIENT, grants + "\u0081\2hi")
                .data(SERVER_TO_CLIENT, "\u0081\3you");

        AnalysedConnection connection = analyzeWithKeys(talk).summary();

        assertEquals(2, connection.webSocket().server().messages());
        assertEquals(5, connection.webSocket().server().payloadBytes());
    }

    @Test
    void readsHttp2BehindAnUpgrade() {
        String asks = GET.replace("\r\n\r\n", "\r\nUpgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\n\r\n");
        String grants = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n";
        String settings = "\0\0\0\4\0\0\0\0\0";
        ConnectionDetail detail = analyze(Talk.opened()
                .send(CLIENT_TO_SERVER, asks)
                .send(SERVER_TO_CLIENT, grants + settings)
                .send(CLIENT_TO_SERVER, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + settings)
                .send(SERVER_TO_CLIENT, "\0\0\1\1\4\0\0\0\1\u0088" + "\0\0\2\0\1\0\0\0\1ok")
                .send(CLIENT_TO_SERVER, "\0\0\3\1\5\0\0\0\3\u0082\u0086\u0084")
                .send(SERVER_TO_CLIENT, "\0\0\1\1\5\0\0\0\3\u0089"));

        assertEquals(List.of("0 /a 200", "1 / 204"), targets(detail.summary()));
        assertEquals(List.of("HTTP/1.1", "HTTP/2"), detail.summary().protocols());
        assertEquals(
                List.of("GET /a HTTP/1.1", ":status: 200", "ok", ":method: GET", ":status: 204"),
                detail.conversation().parts().stream()
                        .map(MessagesTest::firstLine)
                        .toList());
    }

    private static String firstLine(Part part) {
        byte[] bytes = part.runs(0, 1000, Secrets.MASKED).get(0).bytes();
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("");
    }

    @Test
    void countsWhatAResetTookFromAStreamByItsOwnFrames() {
        String settings = "\0\0\0\4\0\0\0\0\0";
        String contentLength100 = "\17\r\003100";
        ConnectionDetail detail = analyze(Talk.opened()
                .send(CLIENT_TO_SERVER, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + settings)
                .send(SERVER_TO_CLIENT, settings)
                .send(CLIENT_TO_SERVER, "\0\0\3\1\5\0\0\0\1\u0082\u0086\u0084")
                .send(SERVER_TO_CLIENT, "\0\0\7\1\4\0\0\0\1\u0088" + contentLength100)
                .send(SERVER_TO_CLIENT, "\0\0\50\0\0\0\0\0\1" + "x".repeat(40))
                .reset(SERVER_TO_CLIENT));

        assertEquals(60, detail.summary().resetLoss().lostBytes());
    }

    @Test
    void listsResponsesThatNobodyAskedFor() {
        Talk talk = Talk.opened()
                .send(CLIENT_TO_SERVER, GET)
                .send(SERVER_TO_CLIENT, OK + "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n");

        List<UnsolicitedResponse> unsolicited = analyze(talk).summary().unsolicited();

        assertEquals(
                List.of(408),
                unsolicited.stream().map(UnsolicitedResponse::status).toList());
        assertEquals(3, unsolicited.get(0).row());
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
