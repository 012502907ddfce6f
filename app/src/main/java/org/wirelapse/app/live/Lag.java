package org.wirelapse.app.live;

/**
 * How far the analysis is behind the capture.
 *
 * @param packets packets that are recorded and in no analysis yet; 0 where nobody counts them
 * @param ns time since the analysis had all packets that there were
 */
public record Lag(long packets, long ns) {
    /** All packets are in the analysis. */
    public static final Lag NONE = new Lag(0, 0);

    /** An analysis that comes a moment later is what following means. */
    private static final long WORTH_SAYING_NS = 2_000_000_000L;

    /** True if whoever looks should be told. */
    public boolean worthSaying() {
        return packets > 0 && ns >= WORTH_SAYING_NS;
    }
}
