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
public record TiledExchange(Exchange exchange, long startNs, long endNs, List<Wait> waits) {
    /**
     * Checks the tiling.
     *
     * @throws IllegalStateException if the waits do not tile the exchange, which is a fault of ours
     */
    public TiledExchange {
        waits = List.copyOf(waits);
        Tiling.check(startNs, endNs, waits);
    }

    /** From begin to end. */
    public long elapsedNs() {
        return endNs - startNs;
    }

    /** Time spent on a cause. */
    public long spentNs(WaitCause cause) {
        long sum = 0;
        for (Wait wait : waits) {
            sum += wait.cause() == cause ? wait.durationNs() : 0;
        }
        return sum;
    }
}
