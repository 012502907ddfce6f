package org.wirelapse.analysis.congestion;

import java.util.List;
import java.util.function.Supplier;

/** Chooses among models that were run over the same connection, and says whether the choice is worth a name. */
final class ModelChoice {
    /** Fewer stops of the sender show too little of any algorithm. */
    static final int LEAST_STOPS = 50;

    /** So many are enough where the runner-up fails at half of them, and a loss told the two apart. */
    private static final int LEAST_CLEAR_STOPS = 30;

    private static final double CLEAR_LEAD = 0.5;

    /** By how many windows the runner-up must err more than the best before the best is named. */
    private static final double LEAST_LEAD = 0.5;

    /** How often a sender that follows a loss-based algorithm stops with exactly its window in flight, at least. */
    private static final double LEAST_AGREEMENT = 0.8;

    /** By how much larger a share of the stops the best must explain than the runner-up before the best is named for it. */
    private static final double LEAST_AGREEMENT_LEAD = 0.1;

    /** A sender that paces agrees with no loss-based model this often. */
    private static final double MOST_CHANCE_AGREEMENT = 0.65;

    /** Nor does it stop this often with the window of one in flight, unless each packet of it contradicts the model. */
    private static final double MOST_CHANCE_HITS = 0.75;

    /** By how many windows a model may err for each time that the window had to fall. */
    private static final double ERROR_PER_LOSS = 0.25;

    private final Replayed lossBased;
    private final Replayed rival;
    private final Supplier<Replayed> run;
    /** Null until the rest leaves room for it. */
    private Replayed paced;

    private final boolean ordered;

    /**
     * Ranks the models.
     *
     * @param lossBased models that send what the window allows at once
     * @param paced runs the one that spreads it
     * @param ordered false where the order of what the sender sent and heard is guesswork
     */
    ModelChoice(List<Replayed> lossBased, Supplier<Replayed> paced, boolean ordered) {
        Replayed one = lossBased.get(0);
        Replayed other = lossBased.get(1);
        boolean first = better(one.fit(), other.fit());
        this.lossBased = first ? one : other;
        rival = first ? other : one;
        run = paced;
        this.ordered = ordered;
    }

    /** A clear lead in what they explain decides, else the size of the contradictions. */
    private static boolean better(Fit one, Fit other) {
        double lead = one.agreement() - other.agreement();
        return Math.abs(lead) >= LEAST_AGREEMENT_LEAD ? lead > 0 : one.error() <= other.error();
    }

    /**
     * The windows to show: of the paced model only where it is sure, for a pacing sender seldom shows its window. Those of a model that much
     * speaks against are not relied on.
     */
    WindowSeries series() {
        if (isPaced()) {
            return paced().series();
        }
        boolean refuted = lossBased.fit().stops() >= LEAST_STOPS && !fits();
        return refuted ? lossBased.series().distrusted() : lossBased.series();
    }

    private boolean isPaced() {
        Fit fit = lossBased.fit();
        return ordered
                && fit.stops() >= LEAST_STOPS
                && fit.losses() > 0
                && defies(fit)
                && defies(rival.fit())
                && paced().fit().error() < fit.error() / 2;
    }

    private Replayed paced() {
        paced = paced == null ? run.get() : paced;
        return paced;
    }

    /** True if the sender behaves as none that sends what its window allows: it stops elsewhere, or goes on where it should stop. */
    private static boolean defies(Fit fit) {
        return fit.agreement() < MOST_CHANCE_AGREEMENT
                && (fit.hitShare() < MOST_CHANCE_HITS || fit.violations() > fit.stops());
    }

    /** The name of the algorithm, where it can be told. */
    Choice choice() {
        if (isPaced()) {
            return new Choice(Algorithm.BBR, 1 - Math.max(0, lossBased.fit().agreement()));
        }
        if (!ordered || !tells()) {
            return Choice.INSUFFICIENT;
        }
        return fits() ? named() : Choice.UNKNOWN;
    }

    /** Before a loss all send alike but CUBIC, which may leave slow start by itself. */
    private boolean tells() {
        Fit fit = lossBased.fit();
        boolean leftByItself = lossBased.algorithm() == Algorithm.CUBIC && leads() && fits();
        boolean clear = fit.stops() >= LEAST_CLEAR_STOPS && agreementLead() >= CLEAR_LEAD && fit.losses() > 0 && fits();
        return clear || fit.stops() >= LEAST_STOPS && (fit.losses() > 0 || leftByItself);
    }

    private boolean fits() {
        Fit fit = lossBased.fit();
        return fit.agreement() >= LEAST_AGREEMENT && fit.error() <= Math.max(1, ERROR_PER_LOSS * fit.losses());
    }

    private double lead() {
        return rival.fit().error() - lossBased.fit().error();
    }

    private double agreementLead() {
        return lossBased.fit().agreement() - rival.fit().agreement();
    }

    private boolean leads() {
        return lead() >= LEAST_LEAD || agreementLead() >= LEAST_AGREEMENT_LEAD;
    }

    private Choice named() {
        Fit fit = lossBased.fit();
        if (!leads()) {
            return Choice.INSUFFICIENT;
        }
        double byError = lead() / (Math.max(0, lead()) + fit.error() + 1e-9);
        return new Choice(lossBased.algorithm(), fit.agreement() * Math.min(1, Math.max(byError, agreementLead())));
    }
}
