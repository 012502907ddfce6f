package org.wirelapse.analysis.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.wirelapse.analysis.congestion.WindowSeries;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.TcpAnalysis;

/** The time series of a connection, for {@link JsonReport}: null unless they were asked for. */
final class JsonSeries {
    private final JsonFields json;
    /** Null where no series were asked for. */
    private final ConnectionRows rows;

    JsonSeries(JsonFields json, ConnectionRows rows) {
        this.json = json;
        this.rows = rows;
    }

    /** Writes the field; fails with an {@link UncheckedIOException} if the capture cannot be read any more. */
    void field(int stream) {
        if (rows == null) {
            json.unknown("series");
            return;
        }
        TcpAnalysis tcp = tcp(stream);
        json.object("series", () -> {
            json.object("client_to_server", () -> columns(tcp, Direction.CLIENT_TO_SERVER));
            json.object("server_to_client", () -> columns(tcp, Direction.SERVER_TO_CLIENT));
        });
    }

    private TcpAnalysis tcp(int stream) {
        try {
            return rows.of(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void columns(TcpAnalysis tcp, Direction direction) {
        WindowSeries series = WindowSeries.of(tcp, direction);
        for (CongestionColumn column : CongestionColumn.values()) {
            json.any(
                    column.title(),
                    IntStream.range(0, series.size())
                            .mapToObj(row -> column.value(series, row))
                            .toList());
        }
    }
}
