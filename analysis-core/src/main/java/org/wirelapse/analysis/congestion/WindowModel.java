package org.wirelapse.analysis.congestion;

/**
 * The congestion window of a sender that follows one algorithm, driven by what the sender heard and sent. Windows count segments of one
 * MSS.
 */
interface WindowModel {
    Algorithm algorithm();

    /** An acknowledgement was taken in; losses are marked, nothing was sent on it yet. */
    void acknowledged(Delivery delivery, Scoreboard board, LossState state);

    /** Segments left, new or repeated. */
    void sent(int segments);

    /**
     * The sender stopped sending for now; whether the window was what stopped it decides whether it may grow.
     *
     * @param doubt segments by which what is in flight may be understated
     */
    void paused(Scoreboard board, RetransmissionTimer timer, boolean open, long nowNs, int doubt);

    /** A recovery or a reduction by ECN begins. */
    void reduce(int pipe);

    /** The recovery was begun by a timer and not by an acknowledgement (RFC 8985 §6.3). */
    void reducedByTimer(int pipe);

    /** It has ended. */
    void reduced();

    /**
     * The retransmission timer fired; what was outstanding is marked lost.
     *
     * @param first false if it fired out of a recovery or a timeout before: the threshold falls once for all (RFC 5681 §3.1)
     */
    void timedOut(int pipe, boolean first);

    /** What was taken for a loss was none: the window from before comes back (RFC 3522, RFC 4015). */
    void restore();

    /** Data follows on an idle time of this length with nothing outstanding. */
    void resumed(long idleNs, RetransmissionTimer timer);

    /** The window must have had this size: evidence overrules the model. */
    void correct(int segments);

    /** True if it spreads its segments over time, so that it may stop sending below its window. */
    boolean paces();

    /** Congestion window. */
    int window();

    /** Slow-start threshold, -1 where the algorithm has none or it is not set yet. */
    int threshold();

    /** Which rule it follows now. */
    Phase phase(LossState state);
}
