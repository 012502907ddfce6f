package org.wirelapse.analysis.congestion;

import java.util.Comparator;
import java.util.List;

/** Chooses among models that were run over the same connection. */
final class ModelChoice {
    /** A model that is off by more than this share of the window on average is not what the sender followed. */
    private static final double LARGEST_ERROR = 0.02;

    /** The runner-up must err by this many windows more over the connection before the best is named. */
    private static final double LEAST_LEAD = 0.5;

    private ModelChoice() {}

    /** The model that agrees best with what was seen; of equals the first. */
    static Replayed best(List<Replayed> models) {
        return models.stream().min(byError()).orElseThrow();
    }

    /** The name of the algorithm, where it can be told. */
    static CongestionFacts facts(List<Replayed> models) {
        List<Replayed> ranked = models.stream().sorted(byError()).toList();
        Fit best = ranked.get(0).fit();
        double lead = ranked.get(1).fit().error() - best.error();
        if (lead < LEAST_LEAD) {
            return CongestionFacts.INSUFFICIENT;
        }
        if (best.meanError() > LARGEST_ERROR) {
            return new CongestionFacts(Algorithm.UNKNOWN, 0);
        }
        return new CongestionFacts(ranked.get(0).algorithm(), lead / (lead + best.error() + LEAST_LEAD));
    }

    private static Comparator<Replayed> byError() {
        return Comparator.comparingDouble(model -> model.fit().error());
    }
}
