package org.wirelapse.analysis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.ConnectionDetail;
import org.wirelapse.analysis.dns.LookupUse;
import org.wirelapse.analysis.dns.NameLookup;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.stream.StreamRange;
import org.wirelapse.analysis.stream.TcpStream;
import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.tcp.TcpAnalysis;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.turn.Sealing;
import org.wirelapse.analysis.turn.Turn;
import org.wirelapse.analysis.turn.TurnFinder;
import org.wirelapse.analysis.wait.Setup;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.TiledTurn;
import org.wirelapse.analysis.wait.TurnTiler;
import org.wirelapse.analysis.wait.WaitCause;
import org.wirelapse.analysis.wait.WaitTotals;

/** Looked at as if it could not be read, a connection must tell of the same waits as its messages do. */
class OpaqueSampleTest {
    /** What a cause may differ by over a whole connection: a message's border inside a segment moves no more. */
    private static final long TOLERANCE_NS = 1_000_000;

    static List<Path> captures() {
        return Samples.captures();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void turnsTellOfTheSameWaitsAsExchanges(Path capture) throws IOException {
        try (Analyzer analyzer = Analyzer.open(List.of(capture))) {
            for (AnalysedConnection connection : analyzer.analyze(Thresholds.STANDARD, Progress.NONE)
                    .traffic()
                    .connections()) {
                if (bare(connection) && whole(connection) && talksInTurn(connection.exchanges())) {
                    compare(capture, analyzer.detail(connection.connection().stream()));
                }
            }
        }
    }

    /** Inside TLS, streams and frames, messages lie otherwise than bursts do. */
    private static boolean bare(AnalysedConnection connection) {
        return Set.of("HTTP/1.0", "HTTP/1.1").containsAll(connection.protocols());
    }

    /** Where bytes are missing, only the messages around them tell what they were. */
    private static boolean whole(AnalysedConnection connection) {
        return connection.tcp().handshake().state() == Handshake.State.COMPLETE
                && connection.tcp().clientToServer().unseenBytes() == 0
                && connection.tcp().serverToClient().unseenBytes() == 0;
    }

    /** Pipelined requests, a body held back for 100 Continue and one that ends with the connection are what only HTTP tells. */
    private static boolean talksInTurn(List<TiledExchange> exchanges) {
        return exchanges.stream()
                .allMatch(tiled -> tiled.exchange().pipelinedBehind() == 0
                        && tiled.spentNs(WaitCause.EXPECT_CONTINUE) == 0
                        && tiled.spentNs(WaitCause.CLOSE_WAIT) == 0
                        && tiled.exchange().state() == Exchange.State.COMPLETE);
    }

    private static void compare(Path capture, ConnectionDetail detail) {
        List<TiledExchange> exchanges = detail.summary().exchanges();
        List<TiledTurn> turns = turns(detail);
        assertEquals(exchanges.size(), turns.size(), capture::toString);
        WaitTotals read = WaitTotals.of(exchanges);
        WaitTotals sealed = WaitTotals.of(turns);
        for (WaitCause cause : WaitCause.values()) {
            long difference = Math.abs(read.ns(cause) - sealed.ns(cause));
            assertTrue(
                    difference <= TOLERANCE_NS,
                    () -> capture + ": " + cause + " " + read.ns(cause) + " ns, as turns " + sealed.ns(cause) + " ns");
        }
    }

    private static List<TiledTurn> turns(ConnectionDetail detail) {
        TcpAnalysis tcp = detail.tcp();
        NameLookup lookup = detail.summary().nameLookup();
        TcpStream asked = detail.stream(Direction.CLIENT_TO_SERVER);
        TcpStream answered = detail.stream(Direction.SERVER_TO_CLIENT);
        List<Turn> turns = TurnFinder.find(
                tcp.segments(),
                Math.max(0, tcp.facts().vantage().roundTripNs()),
                asked,
                StreamRange.of(asked),
                answered,
                StreamRange.of(answered),
                Sealing.NONE);
        return TurnTiler.tile(
                tcp.segments(),
                tcp.facts(),
                asked,
                answered,
                new Setup(lookup == null ? null : LookupUse.atOnce(lookup), null),
                turns);
    }
}
