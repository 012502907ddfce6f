package org.wirelapse.analysis.congestion;

/**
 * Holds a model against what the sender did. What is in flight outside of a recovery is never more than the window; and where a sender that
 * had more to send stopped, with room in the receiver's window, the window was full.
 */
final class Evidence {
    /** New data so soon behind an acknowledgement was waiting for it. */
    private static final long RELEASE_NS = 1_500_000;

    /** So many in one round trip make sure that it was the window and not a coincidence. */
    private static final int LEAST_PROOFS = 4;

    /** Segments that offload may hold back for a moment to send more at once. */
    private static final int DEFERRED = 2;

    /** What remains after a round trip of the share by which a model was found to be off. */
    private static final double FADING = 0.5;

    /** A model that was off by more than this lately is not relied on. */
    private static final double MOST_DRIFT = 0.1;

    private final SeriesColumns series;
    private final WindowModel model;
    private final RetransmissionTimer timer;
    private final Knowledge knowledge;
    private final int mss;

    private int violations;
    private int missed;
    private double error;
    private int stops;
    private int hits;

    /** At the last pause: what was in flight, how far the model's window was above, and whether the window could have been the limit. */
    private int pausedGap;

    private boolean pausedOpen;
    private boolean pausedExact;
    /** What was in flight since the window last fell, at most: it cannot be smaller. */
    private int least;

    private int windowBefore;
    /** What the last stop showed the window to be, -1 if nothing. */
    private int shown = -1;

    /** The last acknowledgement was surely heard, not only as likely as another of the same tick. */
    private boolean exact;

    private long heardNs = Long.MIN_VALUE / 2;
    private boolean heardData;
    private boolean released;
    private boolean lastFull;

    private int gapsInRound;
    private int leastGap = Integer.MAX_VALUE;
    private int mostGap = Integer.MIN_VALUE;
    /** The same of stops at which nothing is in doubt of what the sender had heard. */
    private int exactInRound;

    private int leastExact = Integer.MAX_VALUE;
    private long roundEnd;
    /** First entry of the series that the stops of this round trip speak for. */
    private int roundFirst;

    /** The sender's last stop was where the model has its window. */
    private boolean confirmed;

    /** Share of the window by which the model was off lately. */
    private double drift;

    /**
     * No evidence yet.
     *
     * @param series what is told of each instant; what a round trip shows is put right there
     * @param bounded the window that the model begins with was seen
     */
    Evidence(
            SeriesColumns series,
            WindowModel model,
            RetransmissionTimer timer,
            Knowledge knowledge,
            int mss,
            boolean bounded) {
        this.series = series;
        this.model = model;
        this.timer = timer;
        this.knowledge = knowledge;
        this.mss = mss;
        confirmed = bounded;
    }

    /** How many segments what is in flight may be wrong by. */
    int doubt() {
        return knowledge.doubt(model.window(), timer.srttNs());
    }

    /** True if the last new data was a full segment, so that the application most likely has more. */
    boolean lastFull() {
        return lastFull;
    }

    /**
     * Takes in an acknowledgement.
     *
     * @param data it carried data
     * @param exact the sender had surely heard it when it sent what follows
     */
    void heard(Delivery delivery, boolean data, boolean exact) {
        this.exact = exact;
        heardNs = delivery.nowNs;
        heardData = data;
        released = false;
    }

    /** New data is about to leave. */
    void sending(Scoreboard board, boolean open, long nowNs, long bytes) {
        if (!released) {
            released = true;
            boolean waiting = open
                    && pausedOpen
                    && lastFull
                    && !heardData
                    && nowNs - heardNs < RELEASE_NS
                    && board.outstanding() > 0;
            if (waiting) {
                proveBacklog(board);
            }
        }
        lastFull = bytes >= mss;
    }

    private void proveBacklog(Scoreboard board) {
        if (model.paces()) {
            return;
        }
        if (board.una >= roundEnd) {
            drift *= FADING;
            judgeRound();
            forgetRound();
            roundEnd = board.nxt;
        }
        gapsInRound++;
        leastGap = Math.min(leastGap, pausedGap);
        mostGap = Math.max(mostGap, pausedGap);
        if (pausedExact) {
            exactInRound++;
            leastExact = Math.min(leastExact, pausedGap);
        }
    }

    private void judgeRound() {
        if (gapsInRound >= LEAST_PROOFS && knowledge.ordered()) {
            judgeModel();
        }
        // A small window gives fewer chances.
        int enough = Math.min(LEAST_PROOFS, Math.max(2, model.window() / 3));
        if (exactInRound >= enough && leastExact > 0) {
            series.shift(roundFirst, -leastExact);
        }
    }

    /** A model that was off the same way at every stop of a round trip is set right. */
    private void judgeModel() {
        if (leastGap > Math.max(DEFERRED, doubt())) {
            missed++;
            contradicted((double) leastGap / model.window(), model.window() - leastGap);
        } else if (mostGap < -1 - doubt()) {
            violations++;
            contradicted((double) -mostGap / model.window(), model.window() - mostGap);
        }
    }

    /** Nothing more is heard. */
    void end() {
        judgeRound();
    }

    private void contradicted(double share, int rightWindow) {
        error += share;
        drift = Math.max(drift, share);
        model.correct(rightWindow);
    }

    private void forgetRound() {
        gapsInRound = 0;
        leastGap = Integer.MAX_VALUE;
        mostGap = Integer.MIN_VALUE;
        exactInRound = 0;
        leastExact = Integer.MAX_VALUE;
        roundFirst = series.size;
    }

    /** Something left; more in flight than the window allows disproves it. */
    void sent(Scoreboard board) {
        int pipe = board.pipe();
        if (pipe > model.window() + doubt()) {
            violations++;
            contradicted((double) (pipe - model.window()) / pipe, pipe);
        }
    }

    /**
     * The sender has stopped, or heard something before it was done.
     *
     * @param edge offset up to which the receiver allows to send
     * @param stopped true if it stopped
     */
    void paused(Scoreboard board, boolean open, long edge, boolean stopped) {
        if (!open || board.outstanding() == 0) {
            forgetRound();
        }
        pausedGap = model.window() - board.pipe();
        pausedExact = exact;
        least = open && model.window() >= windowBefore ? Math.max(least, board.pipe()) : 0;
        windowBefore = model.window();
        shown = -1;
        pausedOpen = stopped && open && edge - board.nxt >= mss;
        if (pausedOpen && lastFull) {
            stops++;
            confirmed = Math.abs(pausedGap) <= 1 + doubt();
            hits += confirmed ? 1 : 0;
        }
    }

    /**
     * The sender is repairing losses and has sent all it may for now. Proportional rate reduction (RFC 6937 §3.1; Linux, tcp_cwnd_reduction)
     * sets the window to what is in flight and what may be sent on the acknowledgement, so with more to send both are the same. Not of one
     * that paces, which sends less, nor without SACK, where what arrived is only guessed.
     */
    void reducing(Scoreboard board, long edge) {
        if (model.paces() || !knowledge.sack()) {
            return;
        }
        boolean backlog = board.lostUnrepeated() > 0 || lastFull && edge - board.nxt >= mss;
        shown = backlog ? Math.max(1, board.pipe()) : -1;
    }

    /** The window that the last stop showed for certain; the model's where it showed none, but not less than what was in flight. */
    int window(int modelled) {
        return shown > 0 ? shown : Math.max(modelled, least);
    }

    /** How far above the estimate the window may lie, in segments. */
    int slackAbove() {
        int base = knowledge.atSender() ? Math.max(1, model.window() / 50) : 1 + doubt();
        int unknown = knowledge.sound() ? 0 : Math.max(1, model.window() / 8);
        return base + unknown + (int) Math.ceil(drift * model.window());
    }

    /** How far below; where the sender stopped early the window may have been no larger than what it had in flight. */
    int slackBelow() {
        return confirmed ? slackAbove() : Math.max(slackAbove(), pausedGap + doubt());
    }

    /** Whether the estimate can be relied on now. */
    EstimateConfidence confidence(boolean open) {
        boolean shown = !model.paces() && (!open || confirmed);
        return knowledge.sound() && shown && drift <= MOST_DRIFT
                ? EstimateConfidence.STRONG
                : EstimateConfidence.HEURISTIC;
    }

    Fit fit(LossState loss) {
        return new Fit(violations, missed, error, stops, hits, loss.losses());
    }
}
