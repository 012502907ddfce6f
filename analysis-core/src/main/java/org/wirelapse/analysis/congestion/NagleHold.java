package org.wirelapse.analysis.congestion;

/**
 * Finds the times at which Nagle's algorithm held a sender: between a small segment and the next small one, where that left right with the
 * bare acknowledgement of the first (RFC 1122 §4.2.3.4 in Minshall's form). When the application wrote what was held cannot be seen, so a
 * hold is no longer than what is marked.
 */
final class NagleHold {
    /** How soon behind the acknowledgement what was held leaves, as seen at the sender; elsewhere a tick of timestamps more. */
    private static final long RELEASE_NS = 1_000_000;

    private final SeriesColumns series;
    private final int mss;
    private final boolean on;
    private final long releaseNs;

    private long smallEnd = -1;
    /** Index of the series at which the small segment left. */
    private int since;

    private long clearedNs = -1;
    private boolean answeredWithData;

    NagleHold(SeriesColumns series, int mss, Knowledge knowledge) {
        this.series = series;
        this.mss = mss;
        on = knowledge.nagle();
        releaseNs = RELEASE_NS + Math.max(0, knowledge.tickNs());
    }

    /** New data is about to leave. */
    void sending(long start, long end, long nowNs) {
        if (!on || end - start >= mss) {
            return;
        }
        if (clearedNs >= 0 && nowNs - clearedNs <= releaseNs && !answeredWithData) {
            series.limit(since, Limit.NAGLE);
        }
        smallEnd = end;
        since = series.size;
        clearedNs = -1;
        answeredWithData = false;
    }

    /** The sender hears that its data has arrived up to an offset. */
    void heard(long to, boolean data, long nowNs) {
        answeredWithData |= data;
        if (smallEnd >= 0 && clearedNs < 0 && to >= smallEnd) {
            clearedNs = nowNs;
        }
    }
}
