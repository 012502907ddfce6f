package org.wirelapse.analysis.report;

import java.util.OptionalInt;
import org.wirelapse.analysis.http.websocket.WebSocketSession;

/** What was sent over a connection's WebSocket, for {@link JsonReport}. */
final class JsonWebSocket {
    private final JsonFields json;

    JsonWebSocket(JsonFields json) {
        this.json = json;
    }

    void field(WebSocketSession session) {
        if (session == null) {
            json.unknown("websocket");
            return;
        }
        json.object("websocket", () -> {
            json.object("client", () -> sent(session.client()));
            json.object("server", () -> sent(session.server()));
            json.numbers(
                    "ping_ns",
                    session.pingNs().stream().mapToLong(Long::longValue).toArray());
        });
    }

    private void sent(WebSocketSession.Sent sent) {
        json.number("messages", sent.messages());
        json.number("fragmented", sent.fragmented());
        json.number("compressed", sent.compressed());
        json.number("payload_bytes", sent.payloadBytes());
        json.number("pings", sent.pings());
        json.number("pongs", sent.pongs());
        json.number("close_code", sent.closeCode() < 0 ? OptionalInt.empty() : OptionalInt.of(sent.closeCode()));
        json.flag("lost", sent.lost());
    }
}
