package org.wirelapse.analysis.wait;

import java.util.List;
import org.wirelapse.analysis.http.Exchange;

/**
 * An exchange with its time accounted for.
 *
 * @param exchange the messages
 * @param startNs begin, ns since the capture's start
 * @param endNs end
 * @param waits tiles in order; they fill {@code [startNs, endNs]} without overlap or hole, to the nanosecond
 */
public record TiledExchange(Exchange exchange, long startNs, long endNs, List<Wait> waits) implements TiledInterval {
    /**
     * Checks the tiling.
     *
     * @throws IllegalStateException if the waits do not tile the exchange, which is a fault of ours
     */
    public TiledExchange {
        waits = List.copyOf(waits);
        Tiling.check(startNs, endNs, waits);
    }

    @Override
    public int index() {
        return exchange.index();
    }
}
