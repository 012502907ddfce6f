package org.wirelapse.analysis;

import java.util.List;
import org.wirelapse.analysis.capture.CaptureBytes;
import org.wirelapse.analysis.congestion.CongestionAnalysis;
import org.wirelapse.analysis.congestion.CongestionAnalyzer;
import org.wirelapse.analysis.congestion.CongestionFacts;
import org.wirelapse.analysis.flow.Connection;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.stream.TcpStream;
import org.wirelapse.analysis.tcp.TcpAnalysis;
import org.wirelapse.analysis.tcp.TcpAnalyzer;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.IdleTimes;
import org.wirelapse.analysis.traffic.ResetLossFinder;
import org.wirelapse.analysis.wait.ExchangeTiler;
import org.wirelapse.analysis.wait.Setup;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.TiledTurn;
import org.wirelapse.analysis.wait.TurnTiler;

/** Takes one connection through all stages: a pure function of its segments and the file's bytes. */
public final class ConnectionAnalyzer {
    private ConnectionAnalyzer() {}

    /**
     * Analyses a connection.
     *
     * @param connection its segments
     * @param bytes where payload is read from
     * @param around what is known besides
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public static ConnectionDetail analyze(Connection connection, CaptureBytes bytes, Surroundings around) {
        TcpAnalysis tcp = TcpAnalyzer.analyze(connection, around.settings().place());
        TcpStream requests = TcpStream.of(tcp.segments(), Direction.CLIENT_TO_SERVER, bytes);
        TcpStream responses = TcpStream.of(tcp.segments(), Direction.SERVER_TO_CLIENT, bytes);
        Messages messages = Messages.read(tcp, requests, responses, around.keyLog());
        if (!around.settings().secrets()) {
            messages = messages.withoutSecrets();
        }
        if (messages.reversed()) {
            // Requests come from what was taken for the server: the guess of roles was wrong, and is never made twice.
            return analyze(connection.rolesSwapped(), bytes, around);
        }
        Setup setup = new Setup(around.lookup(), messages.tlsHandshake());
        List<TiledExchange> exchanges =
                ExchangeTiler.tile(tcp.segments(), tcp.facts(), requests, responses, setup, messages.exchanges());
        List<TiledTurn> turns = TurnTiler.tile(
                tcp.segments(), tcp.facts(), requests, responses, setup, messages.turns(tcp, requests, responses));
        CongestionAnalysis ofClient = CongestionAnalyzer.asFarAsTold(tcp, Direction.CLIENT_TO_SERVER);
        CongestionAnalysis ofServer = CongestionAnalyzer.asFarAsTold(tcp, Direction.SERVER_TO_CLIENT);
        return new ConnectionDetail(
                connection,
                tcp,
                requests,
                responses,
                ofClient,
                ofServer,
                messages.contents(),
                summary(
                        connection,
                        tcp,
                        responses,
                        around,
                        messages,
                        ofClient.facts(),
                        ofServer.facts(),
                        exchanges,
                        turns));
    }

    private static AnalysedConnection summary(
            Connection connection,
            TcpAnalysis tcp,
            TcpStream responses,
            Surroundings around,
            Messages messages,
            CongestionFacts ofClient,
            CongestionFacts ofServer,
            List<TiledExchange> exchanges,
            List<TiledTurn> turns) {
        long startNs = connection.log().timeNs(0);
        long endNs = connection.log().timeNs(tcp.segments().size() - 1);
        return new AnalysedConnection(
                connection,
                tcp.facts(),
                ofClient,
                ofServer,
                around.lookup() == null ? null : around.lookup().lookup(),
                messages.tlsSession(),
                messages.http2(),
                messages.webSocket(),
                messages.protocols(),
                messages.host(),
                exchanges,
                turns,
                messages.unsolicited(),
                ResetLossFinder.find(tcp.segments(), tcp.facts(), responses, messages.exchanges()),
                IdleTimes.of(startNs, endNs, exchanges.isEmpty() ? turns : exchanges));
    }
}
