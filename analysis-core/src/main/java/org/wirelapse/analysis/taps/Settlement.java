package org.wirelapse.analysis.taps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wirelapse.analysis.tcp.TcpFacts;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.TiledExchange;

/** Settles by the server's capture what the client's leaves open: which repeats were needed and where the first copy was lost, and how long the server worked. */
final class Settlement {
    private Settlement() {}

    /**
     * The client's account of a connection, settled.
     *
     * @param clock the clocks' relation, or null
     */
    static AnalysedConnection of(SharedConnection shared, ServerClock clock) {
        AnalysedConnection client = shared.client();
        TcpFacts tcp = new RepeatVerdicts(shared).settle(client.tcp());
        return client.settled(tcp, clock == null ? client.exchanges() : exchanges(shared, clock));
    }

    private static List<TiledExchange> exchanges(SharedConnection shared, ServerClock clock) {
        Map<Integer, ServerTimes> times = new HashMap<>();
        shared.serverTimes().forEach(server -> times.put(server.index(), server));
        ThinkTiles tiles = new ThinkTiles(shared, clock);
        return shared.client().exchanges().stream()
                .map(tiled -> tiles.settle(tiled, times.get(tiled.exchange().index())))
                .collect(Collectors.toUnmodifiableList());
    }
}
