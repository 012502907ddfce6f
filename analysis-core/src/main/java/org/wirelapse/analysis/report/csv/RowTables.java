package org.wirelapse.analysis.report.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.wirelapse.analysis.congestion.WindowSeries;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.report.CongestionColumn;
import org.wirelapse.analysis.report.ConnectionRows;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.taps.SharedConnection;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.tcp.TcpAnalysis;
import org.wirelapse.analysis.traffic.AnalysedConnection;

/** The tables with a row for each packet or each change, which need the row-by-row account of every connection. */
final class RowTables {
    private RowTables() {}

    static void write(Analysis analysis, ConnectionRows rows, Path folder) throws IOException {
        try (CsvTable packets = packetTable(folder);
                CsvTable congestion = new CsvTable(folder, "congestion.csv", congestionColumns())) {
            for (AnalysedConnection connection : analysis.traffic().connections()) {
                int stream = connection.connection().stream();
                TcpAnalysis tcp = rows.of(stream);
                packets(packets, stream, tcp.segments(), shared(analysis, stream));
                for (Direction direction : Direction.values()) {
                    congestion(congestion, stream, direction, tcp);
                }
            }
        }
    }

    private static CsvTable packetTable(Path folder) throws IOException {
        return new CsvTable(
                folder,
                "packets.csv",
                "packet",
                "stream",
                "direction",
                "time_ns",
                "flags",
                "offset",
                "payload_bytes",
                "acknowledged_offset",
                "window_bytes",
                "notes",
                "server_packet",
                "one_way_delay_ns");
    }

    /** What a second capture shows of a connection, or null. */
    private static SharedConnection shared(Analysis analysis, int stream) {
        return analysis.twoTaps() == null ? null : analysis.twoTaps().connection(stream);
    }

    private static void packets(CsvTable table, int stream, Segments segments, SharedConnection shared)
            throws IOException {
        SegmentLog log = segments.log();
        for (int row = 0; row < segments.size(); row++) {
            table.row(
                    log.packet(row),
                    stream,
                    segments.direction(row),
                    segments.timeNs(row),
                    flags(log, row),
                    segments.start(row),
                    log.payloadLength(row),
                    segments.acknowledged(row) < 0 ? null : segments.acknowledged(row),
                    segments.windowBytes(row),
                    segments.notes(row),
                    shared == null ? null : number(shared.serverPacket(row)),
                    shared == null ? null : number(shared.delayNs(row)));
        }
    }

    private static Object number(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    private static Object number(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static List<String> flags(SegmentLog log, int row) {
        List<String> flags = new ArrayList<>(4);
        if (log.syn(row)) {
            flags.add("SYN");
        }
        if (log.fin(row)) {
            flags.add("FIN");
        }
        if (log.rst(row)) {
            flags.add("RST");
        }
        if (log.ack(row)) {
            flags.add("ACK");
        }
        return flags;
    }

    private static String[] congestionColumns() {
        return Stream.concat(
                        Stream.of("stream", "direction"),
                        Arrays.stream(CongestionColumn.values()).map(CongestionColumn::title))
                .toArray(String[]::new);
    }

    private static void congestion(CsvTable table, int stream, Direction direction, TcpAnalysis tcp)
            throws IOException {
        WindowSeries series = WindowSeries.of(tcp, direction);
        CongestionColumn[] columns = CongestionColumn.values();
        Object[] cells = new Object[2 + columns.length];
        cells[0] = stream;
        cells[1] = direction;
        for (int row = 0; row < series.size(); row++) {
            for (CongestionColumn column : columns) {
                cells[2 + column.ordinal()] = column.value(series, row);
            }
            table.row(cells);
        }
    }
}
