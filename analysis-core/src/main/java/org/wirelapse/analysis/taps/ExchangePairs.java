package org.wirelapse.analysis.taps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.HttpResponse;
import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.TiledExchange;

/** Finds the exchanges that both captures of a connection show: those whose requests stand at the same place of the stream. */
final class ExchangePairs {
    /**
     * Where a request begins.
     *
     * @param offset in the client's stream
     * @param http2Stream its HTTP/2 stream, or -1: several of their requests may lie in one TLS record
     */
    private record Place(long offset, int http2Stream) {
        static Place of(Exchange exchange) {
            return new Place(
                    exchange.request().bounds().offset(), exchange.http2Stream().orElse(-1));
        }
    }

    private ExchangePairs() {}

    /** The answered exchanges with their times at the server; none where the streams cannot be laid over each other. */
    static List<ServerTimes> serverTimes(AnalysedConnection client, AnalysedConnection server) {
        List<ServerTimes> times = new ArrayList<>();
        if (!fromBegin(client) || !fromBegin(server)) {
            return times;
        }
        Map<Place, Exchange> atServer = new HashMap<>();
        server.exchanges().forEach(tiled -> atServer.putIfAbsent(Place.of(tiled.exchange()), tiled.exchange()));
        for (TiledExchange tiled : client.exchanges()) {
            Exchange same = atServer.get(Place.of(tiled.exchange()));
            if (same != null && begun(same.response()) && begun(tiled.exchange().response())) {
                times.add(ServerTimes.of(
                        tiled.exchange().index(), same, server.connection().log()));
            }
        }
        return List.copyOf(times);
    }

    /** Offsets count from the SYN; without one, each capture counts from the first byte that it has. */
    private static boolean fromBegin(AnalysedConnection connection) {
        return connection.tcp().handshake().state() != Handshake.State.MIDSTREAM;
    }

    private static boolean begun(HttpResponse response) {
        return response != null && response.bounds().firstRow() >= 0;
    }
}
