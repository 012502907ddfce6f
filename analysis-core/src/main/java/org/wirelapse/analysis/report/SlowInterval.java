package org.wirelapse.analysis.report;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.wait.TiledInterval;

/**
 * An exchange or turn that took long, and where it was.
 *
 * @param connection its connection
 * @param interval itself
 */
public record SlowInterval(AnalysedConnection connection, TiledInterval interval) {
    private static final Comparator<SlowInterval> SLOWEST_FIRST = Comparator.comparingLong(
                    (SlowInterval e) -> e.interval.elapsedNs())
            .reversed()
            .thenComparingLong(e -> e.interval.startNs());

    /** The slowest exchanges and turns that took any time, slowest first. */
    public static List<SlowInterval> slowest(Traffic traffic, int most) {
        PriorityQueue<SlowInterval> kept = new PriorityQueue<>(SLOWEST_FIRST.reversed());
        for (AnalysedConnection connection : traffic.connections()) {
            for (TiledInterval interval : connection.intervals()) {
                if (interval.elapsedNs() == 0) {
                    continue;
                }
                kept.add(new SlowInterval(connection, interval));
                if (kept.size() > most) {
                    kept.poll();
                }
            }
        }
        return kept.stream().sorted(SLOWEST_FIRST).toList();
    }
}
