package org.wirelapse.analysis.http.websocket;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.HttpResponse;
import org.wirelapse.analysis.stream.ByteStream;

/** Reads what follows on an Upgrade to WebSocket. */
public final class WebSocketAnalyzer {
    private WebSocketAnalyzer() {}

    /** True if an exchange opened a WebSocket (RFC 6455 §4). */
    public static boolean opens(Exchange exchange) {
        HttpResponse response = exchange.response();
        return response != null && response.status() == 101 && response.fields().lists("upgrade", "websocket");
    }

    /**
     * Reads it.
     *
     * @param upgrade the exchange that opened it
     */
    public static WebSocketSession analyze(ByteStream clientToServer, ByteStream serverToClient, Exchange upgrade) {
        WebSocketReader client = WebSocketReader.read(
                clientToServer, upgrade.request().bounds().extent().end());
        WebSocketReader server = WebSocketReader.read(
                serverToClient, upgrade.response().bounds().extent().end());
        List<Long> roundTrips = new ArrayList<>();
        addRoundTrips(client.pingTimes(), server.pongTimes(), roundTrips);
        addRoundTrips(server.pingTimes(), client.pongTimes(), roundTrips);
        return new WebSocketSession(client.sent(), server.sent(), List.copyOf(roundTrips));
    }

    /** A pong answers the last ping before it (RFC 6455 §5.5.3). */
    private static void addRoundTrips(List<Long> pings, List<Long> pongs, List<Long> roundTrips) {
        int next = 0;
        for (long pong : pongs) {
            long ping = -1;
            while (next < pings.size() && pings.get(next) <= pong) {
                ping = pings.get(next++);
            }
            if (ping >= 0) {
                roundTrips.add(pong - ping);
            }
        }
    }
}
