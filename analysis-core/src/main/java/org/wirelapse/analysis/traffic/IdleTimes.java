package org.wirelapse.analysis.traffic;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.wait.TiledInterval;

/** Finds the times between exchanges or turns. */
public final class IdleTimes {
    private IdleTimes() {}

    /**
     * The parts of a connection's life that no exchange or turn covers.
     *
     * @param startNs the connection's first packet
     * @param endNs its last packet
     * @param intervals its exchanges or turns, by rising begin; empty gives no idle time, since nothing is known of what it carried
     */
    public static List<Idle> of(long startNs, long endNs, List<? extends TiledInterval> intervals) {
        List<Idle> idle = new ArrayList<>();
        if (intervals.isEmpty()) {
            return idle;
        }
        long at = startNs;
        for (TiledInterval interval : intervals) {
            if (interval.startNs() > at) {
                idle.add(new Idle(at, interval.startNs()));
            }
            at = Math.max(at, interval.endNs());
        }
        if (endNs > at) {
            idle.add(new Idle(at, endNs));
        }
        return idle;
    }
}
