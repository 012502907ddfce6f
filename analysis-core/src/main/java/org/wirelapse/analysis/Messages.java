package org.wirelapse.analysis;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.follow.Content;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.Framing;
import org.wirelapse.analysis.http.Http2Session;
import org.wirelapse.analysis.http.HttpAnalysis;
import org.wirelapse.analysis.http.HttpAnalyzer;
import org.wirelapse.analysis.http.HttpResponse;
import org.wirelapse.analysis.http.MessageBounds;
import org.wirelapse.analysis.http.UnsolicitedResponse;
import org.wirelapse.analysis.http.websocket.WebSocketAnalyzer;
import org.wirelapse.analysis.http.websocket.WebSocketSession;
import org.wirelapse.analysis.http2.Http2Analysis;
import org.wirelapse.analysis.http2.Http2Analyzer;
import org.wirelapse.analysis.stream.ByteStream;
import org.wirelapse.analysis.stream.StreamRange;
import org.wirelapse.analysis.stream.Tail;
import org.wirelapse.analysis.stream.TcpStream;
import org.wirelapse.analysis.tcp.Close;
import org.wirelapse.analysis.tcp.TcpAnalysis;
import org.wirelapse.analysis.tls.KeyLog;
import org.wirelapse.analysis.tls.TlsAnalysis;
import org.wirelapse.analysis.tls.TlsAnalyzer;
import org.wirelapse.analysis.tls.TlsHandshake;
import org.wirelapse.analysis.tls.TlsSession;
import org.wirelapse.analysis.tls.TlsVersion;
import org.wirelapse.analysis.turn.Sealing;
import org.wirelapse.analysis.turn.Turn;
import org.wirelapse.analysis.turn.TurnFinder;

/**
 * What a connection's streams carry, layer by layer.
 *
 * @param tls the TLS around it, or null
 * @param http2 what HTTP/2 shows besides exchanges, or null
 * @param webSocket what was sent over a WebSocket, or null
 * @param exchanges HTTP exchanges in order
 * @param protocols what was recognised, the outer before the inner
 * @param contents what can be read of it, layer by layer
 * @param reversed true if the client is what was taken for the server; then the rest means nothing
 */
record Messages(
        TlsAnalysis tls,
        Http2Session http2,
        WebSocketSession webSocket,
        List<Exchange> exchanges,
        List<String> protocols,
        List<Content> contents,
        boolean reversed) {
    /** A tunnel inside a tunnel inside a tunnel: more are not opened. */
    private static final int MOST_LAYERS = 4;

    /** The streams that a layer lies in. */
    private record Layer(
            TcpAnalysis tcp, ByteStream client, ByteStream server, KeyLog keyLog, boolean fromStart, int depth) {
        Layer inside(ByteStream innerClient, ByteStream innerServer, boolean innerFromStart) {
            return new Layer(tcp, innerClient, innerServer, keyLog, innerFromStart, depth + 1);
        }
    }

    static Messages read(TcpAnalysis tcp, TcpStream clientToServer, TcpStream serverToClient, KeyLog keyLog) {
        boolean fromStart = tcp.segments().size() > 0 && tcp.segments().log().syn(0);
        return read(new Layer(tcp, clientToServer, serverToClient, keyLog, fromStart, 0));
    }

    private static Messages read(Layer layer) {
        TlsAnalysis tls = TlsAnalyzer.analyze(layer.client, layer.server, layer.fromStart, layer.keyLog);
        if (tls == null) {
            return readClear(layer);
        }
        if (tls.reversed() || !tls.opened()) {
            return new Messages(tls, null, null, List.of(), List.of("TLS"), List.of(bytes(layer)), tls.reversed());
        }
        Messages inside = readClear(layer.inside(tls.clientToServer(), tls.serverToClient(), layer.fromStart));
        List<String> protocols = new ArrayList<>(List.of("TLS"));
        protocols.addAll(inside.protocols());
        // Who sent the ClientHello is the client, whatever the bytes inside look like.
        return new Messages(
                tls,
                inside.http2(),
                inside.webSocket(),
                inside.reversed() ? List.of() : inside.exchanges(),
                protocols,
                inside.reversed() ? List.of(bytes(layer)) : inside.contents(),
                false);
    }

    private static Messages readClear(Layer layer) {
        boolean ended = layer.tcp.facts().close().kind() != Close.Kind.OPEN;
        HttpAnalysis http = HttpAnalyzer.analyze(layer.client, layer.server, layer.tcp.segments(), ended);
        if (http.exchanges().isEmpty() && http.protocols().isEmpty()) {
            Http2Analysis http2 =
                    Http2Analyzer.analyze(layer.client, layer.server, layer.fromStart, layer.tcp.segments(), ended);
            return ofHttp2(layer, http2, List.of());
        }
        Exchange last = http.exchanges().isEmpty()
                ? null
                : http.exchanges().get(http.exchanges().size() - 1);
        boolean switched = last != null
                && last.response() != null
                && last.response().bounds().framing() == Framing.TUNNEL;
        if (!switched || http.reversed()) {
            return ofHttp1(layer, http, null);
        }
        if (last.index() == 0 && last.response().fields().lists("upgrade", "h2c")) {
            Http2Analysis upgraded =
                    Http2Analyzer.upgraded(layer.client, layer.server, last, layer.tcp.segments(), ended);
            if (upgraded != null) {
                return ofHttp2(layer, upgraded, http.protocols());
            }
        }
        return WebSocketAnalyzer.opens(last)
                ? ofHttp1(layer, http, WebSocketAnalyzer.analyze(layer.client, layer.server, last))
                : tunnel(layer, http, last);
    }

    /** What is inside a tunnel is a connection of its own. */
    private static Messages tunnel(Layer layer, HttpAnalysis http, Exchange opening) {
        MessageBounds request = opening.request().bounds();
        MessageBounds response = opening.response().bounds();
        Messages outside = ofHttp1(layer, http, null);
        ByteStream client = new Tail(layer.client, request.extent().end());
        ByteStream server = new Tail(layer.server, response.extent().end());
        boolean empty = client.length() == 0 && server.length() == 0;
        if (layer.depth >= MOST_LAYERS || empty) {
            return outside;
        }
        Messages inside = read(layer.inside(client, server, request.complete() && response.complete()));
        return inside.reversed()
                ? outside
                : outside.around(
                        inside, request.extent().end(), response.extent().end());
    }

    /** This layer up to where the tunnel begins, and what the tunnel holds. */
    private Messages around(Messages inside, long clientEnd, long serverEnd) {
        List<Exchange> all = new ArrayList<>(exchanges);
        inside.exchanges.forEach(exchange -> all.add(exchange.at(all.size())));
        List<String> layers = new ArrayList<>(protocols);
        layers.addAll(inside.protocols);
        List<Content> parts = new ArrayList<>(List.of(contents.get(0).until(clientEnd, serverEnd)));
        int before = exchanges.size();
        inside.contents.forEach(content -> parts.add(content.behind(before)));
        return new Messages(inside.tls, inside.http2, inside.webSocket, List.copyOf(all), layers, parts, false);
    }

    private static Messages ofHttp1(Layer layer, HttpAnalysis http, WebSocketSession webSocket) {
        List<String> protocols = new ArrayList<>(http.protocols());
        if (webSocket != null) {
            protocols.add("WebSocket");
        }
        Content content =
                Content.of(layer.client, layer.server, http.exchanges(), http.unsolicited(), webSocket != null);
        return new Messages(null, null, webSocket, http.exchanges(), protocols, List.of(content), http.reversed());
    }

    private static Messages ofHttp2(Layer layer, Http2Analysis http2, List<String> before) {
        if (http2 == null || http2.reversed()) {
            return new Messages(null, null, null, List.of(), List.of(), List.of(bytes(layer)), http2 != null);
        }
        List<String> protocols = new ArrayList<>(before);
        protocols.add("HTTP/2");
        Content content =
                Content.framed(layer.client, http2.clientFrom(), layer.server, http2.serverFrom(), http2.exchanges());
        return new Messages(null, http2.session(), null, http2.exchanges(), protocols, List.of(content), false);
    }

    /** The same, the values of credentials and cookies hidden. */
    Messages withoutSecrets() {
        return new Messages(
                tls,
                http2,
                webSocket,
                exchanges.stream().map(Exchange::withoutSecrets).toList(),
                protocols,
                contents,
                reversed);
    }

    private static Content bytes(Layer layer) {
        return Content.bytes(layer.client, layer.server);
    }

    /** The TLS around it, or null. */
    TlsSession tlsSession() {
        return tls == null ? null : tls.session();
    }

    /** What was said in turn, where no exchanges could be read; empty where a direction or the end of a TLS handshake is missing. */
    List<Turn> turns(TcpAnalysis tcp, TcpStream clientToServer, TcpStream serverToClient) {
        boolean bothWays = tcp.facts().clientToServer().packets() > 0
                && tcp.facts().serverToClient().packets() > 0;
        boolean open = tlsHandshake() == null || tlsHandshake().complete();
        boolean sealed = exchanges.isEmpty() && (protocols.isEmpty() || tls != null);
        if (!bothWays || !open || !sealed) {
            return List.of();
        }
        return TurnFinder.find(
                tcp.segments(),
                Math.max(0, tcp.facts().vantage().roundTripNs()),
                clientToServer,
                tls == null ? StreamRange.of(clientToServer) : tls.clientData(),
                serverToClient,
                tls == null ? StreamRange.of(serverToClient) : tls.serverData(),
                sealing());
    }

    private Sealing sealing() {
        if (tls == null) {
            return Sealing.NONE;
        }
        return tls.session().version() == TlsVersion.TLS_1_3 ? Sealing.TLS_1_3 : Sealing.TLS;
    }

    /** The responses that answer none of its requests. */
    List<UnsolicitedResponse> unsolicited() {
        List<UnsolicitedResponse> all = new ArrayList<>(0);
        for (Content content : contents) {
            for (HttpResponse response : content.unsolicited()) {
                all.add(UnsolicitedResponse.of(response));
            }
        }
        return all;
    }

    /** When the TLS handshake before the first request was made; null if there was none, or only in a tunnel that a request opened. */
    TlsHandshake tlsHandshake() {
        boolean inside = protocols.indexOf("TLS") > 0;
        return tls == null || inside ? null : tls.session().handshake();
    }

    /** The host that the first request names, else the one that TLS asks for, or null. */
    String host() {
        String named = exchanges.isEmpty() ? null : exchanges.get(0).request().host();
        return named != null || tls == null ? named : tls.session().serverName();
    }
}
