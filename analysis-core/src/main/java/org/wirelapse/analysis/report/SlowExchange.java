package org.wirelapse.analysis.report;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.wait.TiledExchange;

/**
 * An exchange that took long, and where it was.
 *
 * @param connection its connection
 * @param exchange itself
 */
public record SlowExchange(AnalysedConnection connection, TiledExchange exchange) {
    private static final Comparator<SlowExchange> SLOWEST_FIRST = Comparator.comparingLong(
                    (SlowExchange e) -> e.exchange.elapsedNs())
            .reversed()
            .thenComparingLong(e -> e.exchange.startNs());

    /** The slowest exchanges, slowest first. */
    public static List<SlowExchange> slowest(Traffic traffic, int most) {
        PriorityQueue<SlowExchange> kept = new PriorityQueue<>(SLOWEST_FIRST.reversed());
        for (AnalysedConnection connection : traffic.connections()) {
            for (TiledExchange exchange : connection.exchanges()) {
                kept.add(new SlowExchange(connection, exchange));
                if (kept.size() > most) {
                    kept.poll();
                }
            }
        }
        return kept.stream().sorted(SLOWEST_FIRST).toList();
    }
}
