package org.wirelapse.analysis.http.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirelapse.analysis.flow.Direction.CLIENT_TO_SERVER;
import static org.wirelapse.analysis.flow.Direction.SERVER_TO_CLIENT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.HttpAnalyzer;
import org.wirelapse.analysis.http.Talk;
import org.wirelapse.analysis.stream.TcpStream;
import org.wirelapse.analysis.tcp.Segments;

class WebSocketAnalyzerTest {
    private static final String MASK = "\1\2\3\4";

    private static Talk upgraded() {
        return Talk.opened()
                .send(
                        CLIENT_TO_SERVER,
                        "GET /chat HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n")
                .send(
                        SERVER_TO_CLIENT,
                        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
    }

    @Test
    void countsMessagesAndFragments() {
        WebSocketSession session = analyze(upgraded()
                .send(CLIENT_TO_SERVER, "\u0081\u0083" + MASK + "abc")
                .send(SERVER_TO_CLIENT, "\1\2ab\0\2cd\u0080\1e")
                .send(SERVER_TO_CLIENT, "\u00c2\176\0\u00c8" + "x".repeat(200)));

        assertEquals(new WebSocketSession.Sent(1, 0, 0, 3, 0, 0, -1, false), session.client());
        assertEquals(new WebSocketSession.Sent(2, 1, 1, 205, 0, 0, -1, false), session.server());
    }

    @Test
    void measuresPings() {
        WebSocketSession session =
                analyze(upgraded().send(SERVER_TO_CLIENT, "\u0089\0").send(CLIENT_TO_SERVER, "\u008a\u0080" + MASK));

        assertEquals(List.of(Talk.MS), session.pingNs());
    }

    @Test
    void readsTheCloseCodeUnderItsMask() {
        WebSocketSession session = analyze(upgraded()
                .send(CLIENT_TO_SERVER, "\u0088\u0082" + MASK + (char) (3 ^ 1) + (char) (0xe9 ^ 2))
                .send(SERVER_TO_CLIENT, "\u0088\0"));

        assertEquals(1001, session.client().closeCode());
        assertEquals(1005, session.server().closeCode());
    }

    @Test
    void saysWhereFramesCannotBeFollowed() {
        WebSocketSession session = analyze(upgraded()
                .send(SERVER_TO_CLIENT, "\u0081\3abc")
                .unseen(SERVER_TO_CLIENT, "\u0081\3abc")
                .send(SERVER_TO_CLIENT, "\u0081\3abc")
                .ack(CLIENT_TO_SERVER));

        assertTrue(session.server().lost());
        assertFalse(session.client().lost());
        assertEquals(1, session.server().messages());
    }

    @Property(tries = 300)
    void anyBytesAreRead(@ForAll @Size(max = 60) byte[] bytes) {
        WebSocketSession session =
                analyze(upgraded().send(SERVER_TO_CLIENT, new String(bytes, StandardCharsets.ISO_8859_1)));

        assertTrue(session.server().payloadBytes() <= bytes.length);
    }

    private static WebSocketSession analyze(Talk talk) {
        Segments segments = talk.segments();
        TcpStream client = talk.stream(segments, CLIENT_TO_SERVER);
        TcpStream server = talk.stream(segments, SERVER_TO_CLIENT);
        Exchange upgrade = HttpAnalyzer.analyze(client, server, segments, false)
                .exchanges()
                .get(0);
        assertTrue(WebSocketAnalyzer.opens(upgrade));
        return WebSocketAnalyzer.analyze(client, server, upgrade);
    }
}
