package org.wirelapse.analysis.congestion;

/**
 * Whether the sender is repairing losses, as Linux's TCP keeps it. Where it learns of a loss or an echo it has the model reduce the window;
 * where it learns that there was none it has it restored.
 */
final class LossState {
    /** The states. */
    enum State {
        OPEN,
        /** Something arrived out of order; not yet taken for a loss. */
        DISORDER,
        /** Reducing the window without a loss: ECN (RFC 3168 §6.1.2). */
        REDUCTION,
        /** Fast recovery. */
        RECOVERY,
        /** After a timeout. */
        LOSS
    }

    /** A timer fires no earlier than this share of what we reckon for it. */
    private static final double TIMER_TOLERANCE = 0.9;

    /** What follows an acknowledgement within this time may have been sent on it. */
    private static final long ANSWER_NS = 1_000_000;

    /** A repeat that comes later than this behind what started the timer is not the first. */
    private static final double SILENT_TIMEOUTS = 1.5;

    /** RFC 5681 §3.2. */
    private static final int DUPLICATE_THRESHOLD = 3;

    private final Scoreboard board;
    private final RetransmissionTimer timer;
    private final WindowModel model;
    private final boolean sack;

    private State state = State.OPEN;
    /** SND.NXT when the episode began: it ends when all below is acknowledged. */
    private long episodeEnd;
    /** The last reduction can still be undone. */
    private boolean undoable;
    /** Repeats of the episode that have not proved needless; -1 before the first. */
    private int unprovenRepeats = -1;

    private boolean repeatStamped;
    private int repeatTsVal;
    private long probeEnd = -1;
    private long armedNs;
    private long heardNs = Long.MIN_VALUE / 2;
    private int losses;

    LossState(Scoreboard board, RetransmissionTimer timer, WindowModel model, boolean sack) {
        this.board = board;
        this.timer = timer;
        this.model = model;
        this.sack = sack;
    }

    State state() {
        return state;
    }

    /** True while no loss is being repaired. */
    boolean open() {
        return state == State.OPEN || state == State.DISORDER;
    }

    /** True while the window falls by proportional rate reduction. */
    boolean reducing() {
        return state == State.RECOVERY || state == State.REDUCTION;
    }

    /** Times that the window had to fall: recoveries, timeouts, echoes of congestion. */
    int losses() {
        return losses;
    }

    /**
     * Takes in an acknowledgement that the scoreboard has taken in.
     *
     * @param echoed its TSecr, where {@code stamped}
     */
    void acknowledged(Delivery delivery, boolean stamped, int echoed) {
        heardNs = delivery.nowNs;
        if (delivery.advanced) {
            armedNs = delivery.nowNs;
        }
        boolean delayed = stamped && repeatStamped && echoed - repeatTsVal < 0;
        if (unprovenRepeats > 0) {
            unprovenRepeats = Math.max(0, unprovenRepeats - delivery.duplicates);
        }
        endProbe(delivery);
        endEpisode(delayed);
        switch (state) {
            case LOSS -> inLoss(delivery, delayed);
            case RECOVERY -> inRecovery(delivery, delayed);
            default -> outside(delivery);
        }
    }

    private void endProbe(Delivery delivery) {
        if (probeEnd >= 0 && board.una >= probeEnd) {
            if (delivery.duplicates == 0 && board.una > probeEnd && open()) {
                // RFC 8985 §7.4: the probe repaired a loss that nothing else told of.
                model.reduce(board.pipe());
                model.reduced();
                losses++;
            }
            probeEnd = -1;
        }
    }

    private void endEpisode(boolean delayed) {
        if (state == State.OPEN || board.una < episodeEnd || !sack && board.una == episodeEnd) {
            return;
        }
        switch (state) {
            case REDUCTION -> model.reduced();
            case RECOVERY, LOSS -> {
                if (!undone(delayed) && state == State.RECOVERY) {
                    model.reduced();
                }
            }
            default -> {}
        }
        enter(State.OPEN);
        board.forgetDuplicates();
    }

    private void enter(State next) {
        if (state != next) {
            state = next;
            episodeEnd = board.nxt;
        }
    }

    /** Undoes the reduction if every repeat was needless (RFC 3708) or the acknowledgement was sent before the first of them (RFC 3522). */
    private boolean undone(boolean delayed) {
        if (!undoable || unprovenRepeats != 0 && !delayed) {
            return false;
        }
        undoable = false;
        model.restore();
        return true;
    }

    private void inLoss(Delivery delivery, boolean delayed) {
        if (undone(delivery.advanced && delayed)) {
            enter(State.OPEN);
            return;
        }
        board.detectLosses(true, timer.srttNs() / 8, delivery);
    }

    private void inRecovery(Delivery delivery, boolean delayed) {
        if (delivery.advanced && !sack) {
            board.markFirstLost(delivery);
        }
        if (undone(delivery.advanced && delayed)) {
            enter(State.DISORDER);
            return;
        }
        board.detectLosses(true, timer.srttNs() / 8, delivery);
    }

    private void outside(Delivery delivery) {
        if (sack) {
            board.detectLosses(false, timer.srttNs() / 8, delivery);
        } else if (delivery.advanced) {
            board.forgetDuplicates();
        } else if (board.duplicates() >= DUPLICATE_THRESHOLD) {
            board.markFirstLost(delivery);
        }
        undone(false);
        if (board.lost() > 0) {
            recover();
        } else if (delivery.congestionEcho && open()) {
            model.reduce(board.pipe());
            undoable = false;
            losses++;
            enter(State.REDUCTION);
        } else if (state != State.REDUCTION) {
            enter(board.sacked() > 0 ? State.DISORDER : State.OPEN);
        }
    }

    private void recover() {
        model.reduce(board.pipe());
        beginUndo();
        losses++;
        state = State.RECOVERY;
        episodeEnd = board.nxt;
    }

    /**
     * Says why a segment is sent again; to be called before the scoreboard takes it in.
     *
     * @param stamped true if it carries a timestamp
     */
    void repeats(long start, long end, long nowNs, boolean stamped, int tsVal) {
        boolean first = start <= board.una && end > board.una;
        if (first && firesTimer(nowNs)) {
            timeOut(nowNs);
        } else if (!board.isLost(start)) {
            if (open() && end == board.nxt && sack && probeEnd < 0) {
                probeEnd = board.nxt;
                return;
            }
            board.markLost(start, end);
            if (open()) {
                recover();
                model.reducedByTimer(board.pipe());
            }
        }
        armedNs = first ? nowNs : armedNs;
        unprovenRepeats = Math.max(0, unprovenRepeats) + 1;
        if (!repeatStamped) {
            repeatStamped = stamped;
            repeatTsVal = tsVal;
        }
    }

    /**
     * When the timer fired for the first time, where the repeats of it that followed were lost before they could pass the tap; the time of the
     * repeat at hand otherwise.
     */
    long firedNs(long start, long end, long nowNs) {
        boolean fires = start <= board.una && end > board.una && firesTimer(nowNs);
        return fires && nowNs - armedNs > SILENT_TIMEOUTS * timer.timeoutNs() ? armedNs + timer.timeoutNs() : nowNs;
    }

    /** A segment is sent again although an acknowledgement of it was under way: nothing was lost. */
    void repeatsInVain() {
        if (state == State.RECOVERY && undone(true)) {
            enter(State.DISORDER);
        }
    }

    private void beginUndo() {
        undoable = true;
        unprovenRepeats = -1;
        repeatStamped = false;
    }

    private boolean firesTimer(long nowNs) {
        return nowNs - armedNs >= TIMER_TOLERANCE * timer.timeoutNs() && nowNs - heardNs > ANSWER_NS;
    }

    /** RFC 6298 §5.4 to 5.6. */
    private void timeOut(long nowNs) {
        boolean fresh = open() || board.una >= episodeEnd;
        board.markAllLost(nowNs);
        model.timedOut(board.pipe(), fresh);
        if (fresh) {
            beginUndo();
        }
        losses += fresh ? 1 : 0;
        state = State.LOSS;
        episodeEnd = board.nxt;
        probeEnd = -1;
    }

    /** New data leaves; the first of a flight starts the timer. */
    void sends(long nowNs) {
        if (board.outstanding() == 0) {
            armedNs = nowNs;
        }
    }
}
