package org.wirelapse.analysis.wait;

import java.util.List;

/** The identity that everything rests on: waits tile their span exactly. */
final class Tiling {
    private Tiling() {}

    static void check(long startNs, long endNs, List<Wait> waits) {
        long at = startNs;
        for (Wait wait : waits) {
            if (wait.startNs() != at || wait.endNs() < at) {
                throw new IllegalStateException(
                        "waits leave [" + at + ", " + wait.startNs() + ") uncovered or overlap");
            }
            at = wait.endNs();
        }
        if (at != endNs) {
            throw new IllegalStateException("waits end at " + at + ", not at " + endNs);
        }
    }
}
