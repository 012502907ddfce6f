package org.wirelapse.analysis.traffic;

import java.util.List;
import org.wirelapse.analysis.congestion.CongestionFacts;
import org.wirelapse.analysis.dns.NameLookup;
import org.wirelapse.analysis.flow.Connection;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.http.Http2Session;
import org.wirelapse.analysis.http.UnsolicitedResponse;
import org.wirelapse.analysis.http.websocket.WebSocketSession;
import org.wirelapse.analysis.tcp.TcpFacts;
import org.wirelapse.analysis.tls.TlsSession;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.TiledTurn;

/**
 * Everything that is kept of one connection.
 *
 * @param connection its ends and its segments
 * @param tcp what TCP did
 * @param clientCongestion how the client set its congestion window
 * @param serverCongestion how the server set its
 * @param nameLookup the name lookup that it waited for, or null
 * @param tls the TLS that it carries, or null
 * @param http2 what its HTTP/2 shows besides exchanges, or null
 * @param webSocket what was sent over a WebSocket, or null
 * @param protocols what its streams carry, for example {@code TLS}, {@code HTTP/1.1}, the outer first; empty where not recognised
 * @param host the host that its first request or its TLS handshake names, or null
 * @param exchanges its exchanges in order, their time tiled
 * @param turns what was said in turn, its time tiled, where no exchanges could be read; else empty
 * @param unsolicited responses that answer none of its requests, in order
 * @param resetLoss what a reset cost, or null
 * @param idle when it was open and carried nothing
 */
public record AnalysedConnection(
        Connection connection,
        TcpFacts tcp,
        CongestionFacts clientCongestion,
        CongestionFacts serverCongestion,
        NameLookup nameLookup,
        TlsSession tls,
        Http2Session http2,
        WebSocketSession webSocket,
        List<String> protocols,
        String host,
        List<TiledExchange> exchanges,
        List<TiledTurn> turns,
        List<UnsolicitedResponse> unsolicited,
        ResetLoss resetLoss,
        List<Idle> idle) {
    /** Its exchanges where there are any, else its turns: whatever of it has its time accounted for. */
    public List<? extends TiledInterval> intervals() {
        return exchanges.isEmpty() ? turns : exchanges;
    }

    /** The same, settled by what another capture of it shows: other verdicts on TCP, other tiles. */
    public AnalysedConnection settled(TcpFacts settledTcp, List<TiledExchange> settledExchanges) {
        return new AnalysedConnection(
                connection,
                settledTcp,
                clientCongestion,
                serverCongestion,
                nameLookup,
                tls,
                http2,
                webSocket,
                protocols,
                host,
                settledExchanges,
                turns,
                unsolicited,
                resetLoss,
                idle);
    }

    /** The same with only one of its exchanges and turns, if it is one of them. */
    AnalysedConnection onlyInterval(TiledInterval interval) {
        return new AnalysedConnection(
                connection,
                tcp,
                clientCongestion,
                serverCongestion,
                nameLookup,
                tls,
                http2,
                webSocket,
                protocols,
                host,
                exchanges.stream().filter(exchange -> exchange.equals(interval)).toList(),
                turns.stream().filter(turn -> turn.equals(interval)).toList(),
                List.of(),
                resetLoss,
                idle);
    }

    /** Time of its first packet, ns since the capture's start. */
    public long startNs() {
        return connection.log().timeNs(0);
    }

    /** Time of its last packet, ns since the capture's start. */
    public long endNs() {
        return connection.log().timeNs(connection.log().size() - 1);
    }

    /** The congestion control of the sender of a direction. */
    public CongestionFacts congestion(Direction direction) {
        return direction == Direction.CLIENT_TO_SERVER ? clientCongestion : serverCongestion;
    }

    /** Told by its number alone: to hash all that is known of it takes longer than most rules do. */
    @Override
    public int hashCode() {
        return connection.stream();
    }

    /** Number of its packets. */
    public int packets() {
        return connection.log().size();
    }
}
