package org.wirelapse.analysis.congestion;

import java.util.List;

/** Runs the models of one sender over what it sent and heard. */
final class ModelRuns {
    private final SenderTimeline timeline;
    private final Knowledge knowledge;
    private final InitialFlight initial;
    private final int mss;

    ModelRuns(SenderTimeline timeline, Knowledge knowledge, InitialFlight initial, int mss) {
        this.timeline = timeline;
        this.knowledge = knowledge;
        this.initial = initial;
        this.mss = mss;
    }

    /** CUBIC and Reno. They part only above ssthresh, so that a sender that never left slow start is followed once. */
    List<Replayed> lossBased() {
        Replayed cubic = run(new LossBasedModel(new CubicGrowth(), initial.window()));
        boolean same = cubic.fit().losses() == 0 && !cubic.series().hasThreshold();
        return List.of(cubic, same ? cubic : run(new LossBasedModel(new RenoGrowth(), initial.window())));
    }

    Replayed paced() {
        return run(new BbrModel(initial.window(), mss));
    }

    private Replayed run(WindowModel model) {
        boolean shown = knowledge.whole() && initial.bounded();
        return new SenderReplay(timeline, model, mss, knowledge, shown).run();
    }
}
