package org.wirelapse.analysis.traffic;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.wait.TiledExchange;

/** Finds the times between exchanges. */
public final class IdleTimes {
    private IdleTimes() {}

    /**
     * The parts of a connection's life that no exchange covers.
     *
     * @param startNs the connection's first packet
     * @param endNs its last packet
     * @param exchanges its exchanges, by rising begin; empty gives no idle time, since nothing is known of what it carried
     */
    public static List<Idle> of(long startNs, long endNs, List<TiledExchange> exchanges) {
        List<Idle> idle = new ArrayList<>();
        if (exchanges.isEmpty()) {
            return idle;
        }
        long at = startNs;
        for (TiledExchange exchange : exchanges) {
            if (exchange.startNs() > at) {
                idle.add(new Idle(at, exchange.startNs()));
            }
            at = Math.max(at, exchange.endNs());
        }
        if (endNs > at) {
            idle.add(new Idle(at, endNs));
        }
        return idle;
    }
}
