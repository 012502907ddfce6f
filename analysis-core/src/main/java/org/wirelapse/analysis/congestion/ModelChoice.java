package org.wirelapse.analysis.congestion;

import java.util.Comparator;
import java.util.List;

/** Chooses among models that were run over the same connection, and says whether the choice is worth a name. */
final class ModelChoice {
    /** Fewer stops of the sender show too little of any algorithm. */
    static final int LEAST_STOPS = 50;

    /** By how many windows the runner-up must err more than the best before the best is named. */
    private static final double LEAST_LEAD = 0.5;

    /** How often a sender that follows a loss-based algorithm stops with exactly its window in flight, at least. */
    private static final double LEAST_AGREEMENT = 0.8;

    /** A sender that paces agrees with no loss-based model this often. */
    private static final double MOST_CHANCE_AGREEMENT = 0.65;

    /** By how many windows a model may err for each time that the window had to fall. */
    private static final double ERROR_PER_LOSS = 0.25;

    private final Replayed lossBased;
    private final Replayed rival;
    private final Replayed paced;
    private final boolean ordered;

    /**
     * Ranks the models.
     *
     * @param lossBased models that send what the window allows at once
     * @param paced the one that spreads it
     * @param ordered false where the order of what the sender sent and heard is guesswork
     */
    ModelChoice(List<Replayed> lossBased, Replayed paced, boolean ordered) {
        List<Replayed> ranked = lossBased.stream()
                .sorted(Comparator.comparingDouble(model -> model.fit().error()))
                .toList();
        this.lossBased = ranked.get(0);
        rival = ranked.get(1);
        this.paced = paced;
        this.ordered = ordered;
    }

    /** The model whose windows are shown: paced only where it is sure, for a pacing sender seldom shows its window. */
    Replayed best() {
        return isPaced() ? paced : lossBased;
    }

    private boolean isPaced() {
        Fit fit = lossBased.fit();
        return ordered
                && fit.stops() >= LEAST_STOPS
                && fit.losses() > 0
                && Math.max(fit.agreement(), rival.fit().agreement()) < MOST_CHANCE_AGREEMENT
                && paced.fit().error() < fit.error() / 2;
    }

    /** The name of the algorithm, where it can be told. */
    CongestionFacts facts() {
        if (isPaced()) {
            return new CongestionFacts(
                    Algorithm.BBR, 1 - Math.max(0, lossBased.fit().agreement()));
        }
        if (!tells()) {
            return CongestionFacts.INSUFFICIENT;
        }
        return fits() ? named() : CongestionFacts.UNKNOWN;
    }

    /** Before a loss all send alike but CUBIC, which may leave slow start by itself. */
    private boolean tells() {
        Fit fit = lossBased.fit();
        boolean leftByItself = lossBased.algorithm() == Algorithm.CUBIC && lead() >= LEAST_LEAD && fits();
        return fit.stops() >= LEAST_STOPS && (fit.losses() > 0 || leftByItself);
    }

    private boolean fits() {
        Fit fit = lossBased.fit();
        return fit.agreement() >= LEAST_AGREEMENT && fit.error() <= Math.max(1, ERROR_PER_LOSS * fit.losses());
    }

    private double lead() {
        return rival.fit().error() - lossBased.fit().error();
    }

    private CongestionFacts named() {
        Fit fit = lossBased.fit();
        return lead() < LEAST_LEAD
                ? CongestionFacts.INSUFFICIENT
                : new CongestionFacts(lossBased.algorithm(), fit.agreement() * lead() / (lead() + fit.error()));
    }
}
