package org.wirelapse.analysis.wait;

import java.util.List;
import org.wirelapse.analysis.turn.Turn;

/**
 * A turn with its time accounted for.
 *
 * @param turn what was said
 * @param startNs begin, ns since the capture's start
 * @param endNs end
 * @param waits tiles in order; they fill {@code [startNs, endNs]} without overlap or hole, to the nanosecond
 */
public record TiledTurn(Turn turn, long startNs, long endNs, List<Wait> waits) implements TiledInterval {
    /**
     * Checks the tiling.
     *
     * @throws IllegalStateException if the waits do not tile the turn, which is a fault of ours
     */
    public TiledTurn {
        waits = List.copyOf(waits);
        Tiling.check(startNs, endNs, waits);
    }

    @Override
    public int index() {
        return turn.index();
    }
}
