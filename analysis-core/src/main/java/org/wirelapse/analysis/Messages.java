package org.wirelapse.analysis;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.Http2Session;
import org.wirelapse.analysis.http.HttpAnalysis;
import org.wirelapse.analysis.http.HttpAnalyzer;
import org.wirelapse.analysis.http.HttpResponse;
import org.wirelapse.analysis.http.websocket.WebSocketAnalyzer;
import org.wirelapse.analysis.http.websocket.WebSocketSession;
import org.wirelapse.analysis.http2.Http2Analysis;
import org.wirelapse.analysis.http2.Http2Analyzer;
import org.wirelapse.analysis.stream.ByteStream;
import org.wirelapse.analysis.stream.TcpStream;
import org.wirelapse.analysis.tcp.Close;
import org.wirelapse.analysis.tcp.TcpAnalysis;
import org.wirelapse.analysis.tls.KeyLog;
import org.wirelapse.analysis.tls.TlsAnalysis;
import org.wirelapse.analysis.tls.TlsAnalyzer;
import org.wirelapse.analysis.tls.TlsHandshake;
import org.wirelapse.analysis.tls.TlsSession;

/**
 * What a connection's streams carry, layer by layer.
 *
 * @param tls the TLS around it, or null
 * @param http2 what HTTP/2 shows besides exchanges, or null
 * @param webSocket what was sent over a WebSocket, or null
 * @param exchanges HTTP exchanges in order
 * @param protocols what was recognised, the outer before the inner
 * @param reversed true if the client is what was taken for the server; then the rest means nothing
 */
record Messages(
        TlsSession tls,
        Http2Session http2,
        WebSocketSession webSocket,
        List<Exchange> exchanges,
        List<String> protocols,
        boolean reversed) {
    static Messages read(TcpAnalysis tcp, TcpStream clientToServer, TcpStream serverToClient, KeyLog keyLog) {
        boolean fromStart = tcp.segments().size() > 0 && tcp.segments().log().syn(0);
        TlsAnalysis tls = TlsAnalyzer.analyze(clientToServer, serverToClient, fromStart, keyLog);
        if (tls == null) {
            return readClear(tcp, clientToServer, serverToClient, fromStart);
        }
        if (tls.reversed() || !tls.opened()) {
            return new Messages(tls.session(), null, null, List.of(), List.of("TLS"), tls.reversed());
        }
        Messages inside = readClear(tcp, tls.clientToServer(), tls.serverToClient(), fromStart);
        List<String> protocols = new ArrayList<>(List.of("TLS"));
        protocols.addAll(inside.protocols());
        // Who sent the ClientHello is the client, whatever the bytes inside look like.
        return new Messages(
                tls.session(),
                inside.http2(),
                inside.webSocket(),
                inside.reversed() ? List.of() : inside.exchanges(),
                protocols,
                false);
    }

    private static Messages readClear(
            TcpAnalysis tcp, ByteStream clientToServer, ByteStream serverToClient, boolean fromStart) {
        boolean ended = tcp.facts().close().kind() != Close.Kind.OPEN;
        HttpAnalysis http = HttpAnalyzer.analyze(clientToServer, serverToClient, tcp.segments(), ended);
        if (http.exchanges().isEmpty() && http.protocols().isEmpty()) {
            return of(
                    Http2Analyzer.analyze(clientToServer, serverToClient, fromStart, tcp.segments(), ended), List.of());
        }
        Http2Analysis upgraded = http.exchanges().stream()
                .filter(Messages::upgradesToHttp2)
                .findFirst()
                .map(upgrade -> Http2Analyzer.upgraded(clientToServer, serverToClient, upgrade, tcp.segments(), ended))
                .orElse(null);
        return upgraded == null
                ? ofHttp1(http, webSocket(http, clientToServer, serverToClient))
                : of(upgraded, http.protocols());
    }

    private static WebSocketSession webSocket(HttpAnalysis http, ByteStream clientToServer, ByteStream serverToClient) {
        return http.exchanges().stream()
                .filter(WebSocketAnalyzer::opens)
                .findFirst()
                .map(upgrade -> WebSocketAnalyzer.analyze(clientToServer, serverToClient, upgrade))
                .orElse(null);
    }

    private static Messages ofHttp1(HttpAnalysis http, WebSocketSession webSocket) {
        List<String> protocols = new ArrayList<>(http.protocols());
        if (webSocket != null) {
            protocols.add("WebSocket");
        }
        return new Messages(null, null, webSocket, http.exchanges(), protocols, http.reversed());
    }

    private static boolean upgradesToHttp2(Exchange exchange) {
        HttpResponse response = exchange.response();
        return exchange.index() == 0
                && response != null
                && response.status() == 101
                && response.fields().lists("upgrade", "h2c");
    }

    private static Messages of(Http2Analysis http2, List<String> before) {
        if (http2 == null || http2.reversed()) {
            return new Messages(null, null, null, List.of(), List.of(), http2 != null);
        }
        List<String> protocols = new ArrayList<>(before);
        protocols.add("HTTP/2");
        return new Messages(null, http2.session(), null, http2.exchanges(), protocols, false);
    }

    /** The same, the values of credentials and cookies hidden. */
    Messages withoutSecrets() {
        return new Messages(
                tls,
                http2,
                webSocket,
                exchanges.stream().map(Exchange::withoutSecrets).toList(),
                protocols,
                reversed);
    }

    /** When the TLS handshake was made, or null. */
    TlsHandshake tlsHandshake() {
        return tls == null ? null : tls.handshake();
    }

    /** The host that the first request names, else the one that TLS asks for, or null. */
    String host() {
        String named = exchanges.isEmpty() ? null : exchanges.get(0).request().host();
        return named != null || tls == null ? named : tls.serverName();
    }
}
