package org.wirelapse.analysis.wait;

import java.util.Collection;

/** Time of some exchanges or turns, summed by cause. Immutable. */
public final class WaitTotals {
    private final long[] byCauseNs = new long[WaitCause.values().length];
    private final long[] byFamilyNs = new long[WaitFamily.values().length];
    private final long totalNs;

    private WaitTotals(Collection<? extends TiledInterval> intervals) {
        long sum = 0;
        for (TiledInterval interval : intervals) {
            for (Wait wait : interval.waits()) {
                byCauseNs[wait.cause().ordinal()] += wait.durationNs();
                byFamilyNs[wait.cause().family().ordinal()] += wait.durationNs();
                sum += wait.durationNs();
            }
        }
        totalNs = sum;
    }

    /** Sums up. */
    public static WaitTotals of(Collection<? extends TiledInterval> intervals) {
        return new WaitTotals(intervals);
    }

    /** Time spent on a cause. */
    public long ns(WaitCause cause) {
        return byCauseNs[cause.ordinal()];
    }

    /** Time spent on a family of causes. */
    public long ns(WaitFamily family) {
        return byFamilyNs[family.ordinal()];
    }

    /** Time in all: the sum of the intervals' elapsed times. */
    public long totalNs() {
        return totalNs;
    }
}
