package org.wirelapse.analysis.report.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.MessageBounds;
import org.wirelapse.analysis.report.ConnectionRows;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.tcp.DirectionFacts;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.TiledTurn;
import org.wirelapse.analysis.wait.Wait;

/** Writes the tables into a folder. Times are ns since the capture's start; columns are only ever added. */
public final class CsvTables {
    private CsvTables() {}

    /**
     * Writes all tables; those of an earlier run are replaced.
     *
     * @param rows asked once for each connection
     * @throws IOException if the folder or a table cannot be written, or the capture not be read any more
     */
    public static void write(Analysis analysis, ConnectionRows rows, Path folder) throws IOException {
        Files.createDirectories(folder);
        connections(analysis, folder);
        exchanges(analysis, folder);
        turns(analysis, folder);
        waits(analysis, folder);
        findings(analysis, folder);
        RowTables.write(analysis, rows, folder);
    }

    private static void connections(Analysis analysis, Path folder) throws IOException {
        try (CsvTable table = new CsvTable(
                folder,
                "connections.csv",
                "stream",
                "client_address",
                "client_port",
                "server_address",
                "server_port",
                "host",
                "protocols",
                "start_ns",
                "end_ns",
                "packets",
                "exchanges",
                "vantage",
                "handshake",
                "handshake_rtt_ns",
                "close",
                "client_payload_bytes",
                "server_payload_bytes",
                "client_retransmissions",
                "server_retransmissions")) {
            for (AnalysedConnection connection : analysis.traffic().connections()) {
                DirectionFacts client = connection.tcp().clientToServer();
                DirectionFacts server = connection.tcp().serverToClient();
                table.row(
                        connection.connection().stream(),
                        connection.connection().client().address(),
                        connection.connection().client().port(),
                        connection.connection().server().address(),
                        connection.connection().server().port(),
                        connection.host(),
                        connection.protocols(),
                        connection.startNs(),
                        connection.endNs(),
                        connection.packets(),
                        connection.exchanges().size(),
                        connection.tcp().vantage().point(),
                        connection.tcp().handshake().state(),
                        connection.tcp().handshake().rttNs(),
                        connection.tcp().close().kind(),
                        client.payloadBytes(),
                        server.payloadBytes(),
                        client.retransmissions().size(),
                        server.retransmissions().size());
            }
        }
    }

    private static void exchanges(Analysis analysis, Path folder) throws IOException {
        try (CsvTable table = new CsvTable(
                folder,
                "exchanges.csv",
                "stream",
                "exchange",
                "protocol",
                "method",
                "target",
                "host",
                "state",
                "status",
                "start_ns",
                "end_ns",
                "elapsed_ns",
                "request_start_ns",
                "request_end_ns",
                "request_body_bytes",
                "response_start_ns",
                "response_end_ns",
                "response_body_bytes")) {
            for (AnalysedConnection connection : analysis.traffic().connections()) {
                for (TiledExchange tiled : connection.exchanges()) {
                    Exchange exchange = tiled.exchange();
                    MessageBounds request = exchange.request().bounds();
                    MessageBounds response = exchange.response() == null
                            ? null
                            : exchange.response().bounds();
                    table.row(
                            connection.connection().stream(),
                            exchange.index(),
                            exchange.protocol(),
                            exchange.request().method(),
                            exchange.request().target(),
                            exchange.request().host(),
                            exchange.state(),
                            response == null ? null : exchange.response().status(),
                            tiled.startNs(),
                            tiled.endNs(),
                            tiled.elapsedNs(),
                            request.startNs(),
                            request.endNs(),
                            request.bodyBytes(),
                            response == null ? null : response.startNs(),
                            response == null ? null : response.endNs(),
                            response == null ? null : response.bodyBytes());
                }
            }
        }
    }

    private static void turns(Analysis analysis, Path folder) throws IOException {
        try (CsvTable table = new CsvTable(
                folder,
                "turns.csv",
                "stream",
                "turn",
                "client_bytes",
                "server_bytes",
                "start_ns",
                "end_ns",
                "elapsed_ns")) {
            for (AnalysedConnection connection : analysis.traffic().connections()) {
                for (TiledTurn tiled : connection.turns()) {
                    table.row(
                            connection.connection().stream(),
                            tiled.index(),
                            tiled.turn().clientBytes(),
                            tiled.turn().serverBytes(),
                            tiled.startNs(),
                            tiled.endNs(),
                            tiled.elapsedNs());
                }
            }
        }
    }

    private static void waits(Analysis analysis, Path folder) throws IOException {
        try (CsvTable table = new CsvTable(
                folder,
                "waits.csv",
                "stream",
                "exchange",
                "cause",
                "start_ns",
                "end_ns",
                "duration_ns",
                "first_packet",
                "last_packet",
                "turn")) {
            for (AnalysedConnection connection : analysis.traffic().connections()) {
                for (TiledInterval tiled : connection.intervals()) {
                    boolean turn = tiled instanceof TiledTurn;
                    for (Wait wait : tiled.waits()) {
                        table.row(
                                connection.connection().stream(),
                                turn ? null : tiled.index(),
                                wait.cause(),
                                wait.startNs(),
                                wait.endNs(),
                                wait.durationNs(),
                                wait.firstPacket(),
                                wait.lastPacket(),
                                turn ? tiled.index() : null);
                    }
                }
            }
        }
    }

    private static void findings(Analysis analysis, Path folder) throws IOException {
        try (CsvTable table = new CsvTable(
                folder,
                "findings.csv",
                "rule",
                "severity",
                "title",
                "summary",
                "remedy",
                "cost_ns",
                "confidence",
                "streams",
                "packets",
                "filter")) {
            for (Finding finding : analysis.findings()) {
                table.row(
                        finding.rule(),
                        finding.severity(),
                        finding.title(),
                        finding.summary(),
                        finding.remedy(),
                        finding.costNs(),
                        finding.confidence(),
                        finding.streams(),
                        finding.packets(),
                        finding.filter());
            }
        }
    }
}
