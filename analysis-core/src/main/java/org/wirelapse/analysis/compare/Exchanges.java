package org.wirelapse.analysis.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.wait.TiledExchange;

/** The exchanges of one capture that came to their end, sorted by what they have in common. */
final class Exchanges {
    final List<TiledExchange> complete = new ArrayList<>();
    final Map<String, List<TiledExchange>> byService = new LinkedHashMap<>();
    final Map<String, List<TiledExchange>> byRoute = new LinkedHashMap<>();
    private int incomplete;

    private Exchanges() {}

    static Exchanges of(Traffic traffic) {
        Exchanges exchanges = new Exchanges();
        for (AnalysedConnection connection : traffic.connections()) {
            String server = connection.connection().server().toString();
            connection.exchanges().forEach(tiled -> exchanges.add(tiled, server));
        }
        return exchanges;
    }

    /** How many were left out because they had no whole answer. */
    int incomplete() {
        return incomplete;
    }

    private void add(TiledExchange tiled, String server) {
        if (tiled.exchange().state() != Exchange.State.COMPLETE) {
            incomplete++;
            return;
        }
        String host = tiled.exchange().request().host();
        complete.add(tiled);
        byService
                .computeIfAbsent(host == null ? server : host, k -> new ArrayList<>())
                .add(tiled);
        byRoute.computeIfAbsent(Routes.of(tiled.exchange().request(), server), k -> new ArrayList<>())
                .add(tiled);
    }

    static Sample sample(List<TiledExchange> exchanges) {
        return Sample.of(
                exchanges == null
                        ? new long[0]
                        : exchanges.stream().mapToLong(TiledExchange::elapsedNs).toArray());
    }
}
