package org.wirelapse.analysis.wait;

import java.util.Collection;

/** Time of some exchanges, summed by cause. Immutable. */
public final class WaitTotals {
    private final long[] byCauseNs = new long[WaitCause.values().length];
    private final long[] byFamilyNs = new long[WaitFamily.values().length];
    private final long totalNs;

    private WaitTotals(Collection<TiledExchange> exchanges) {
        long sum = 0;
        for (TiledExchange exchange : exchanges) {
            for (Wait wait : exchange.waits()) {
                byCauseNs[wait.cause().ordinal()] += wait.durationNs();
                byFamilyNs[wait.cause().family().ordinal()] += wait.durationNs();
                sum += wait.durationNs();
            }
        }
        totalNs = sum;
    }

    /** Sums up. */
    public static WaitTotals of(Collection<TiledExchange> exchanges) {
        return new WaitTotals(exchanges);
    }

    /** Time spent on a cause. */
    public long ns(WaitCause cause) {
        return byCauseNs[cause.ordinal()];
    }

    /** Time spent on a family of causes. */
    public long ns(WaitFamily family) {
        return byFamilyNs[family.ordinal()];
    }

    /** Time in all: the sum of the exchanges' elapsed times. */
    public long totalNs() {
        return totalNs;
    }
}
