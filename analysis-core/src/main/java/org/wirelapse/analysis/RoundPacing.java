package org.wirelapse.analysis;

/**
 * Decides when a growing capture is analysed again: soon while rounds are cheap, later as they cost more, so that following never takes more
 * than a quarter of a processor.
 */
public final class RoundPacing {
    /** Oftener than this nobody sees. */
    static final long SHORTEST_PAUSE_NS = 250_000_000;
    /** One part of work, three of rest. */
    private static final int REST = 3;

    private RoundPacing() {}

    /**
     * How long to wait before the next round.
     *
     * @param costNs time that the last round took of one thread, 0 or more
     * @return pause from the end of that round to the start of the next, ns
     */
    public static long pauseNs(long costNs) {
        return Math.max(SHORTEST_PAUSE_NS, Math.multiplyExact(costNs, REST));
    }
}
