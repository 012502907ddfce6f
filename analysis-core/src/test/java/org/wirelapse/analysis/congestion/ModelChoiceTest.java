package org.wirelapse.analysis.congestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelChoiceTest {
    private static final Fit PERFECT = new Fit(0, 0, 0, 100, 100, 3);
    private static final Fit POOR = new Fit(2, 4, 0.4, 100, 30, 3);

    private static Replayed replayed(Algorithm algorithm, Fit fit) {
        return new Replayed(algorithm, null, fit);
    }

    private static ModelChoice choice(Fit cubic, Fit reno, Fit bbr, boolean ordered) {
        return new ModelChoice(
                List.of(replayed(Algorithm.CUBIC, cubic), replayed(Algorithm.RENO, reno)),
                () -> replayed(Algorithm.BBR, bbr),
                ordered);
    }

    private static Algorithm named(Fit cubic, Fit reno, Fit bbr, boolean ordered) {
        return choice(cubic, reno, bbr, ordered).choice().algorithm();
    }

    @Test
    void namesTheOneThatExplainsMoreOfTheStops() {
        assertEquals(Algorithm.CUBIC, named(PERFECT, POOR, POOR, true));
        assertEquals(Algorithm.RENO, named(POOR, PERFECT, POOR, true));
    }

    @Test
    void fewerStopsAreEnoughWhereTheRunnerUpFailsAtHalfOfThem() {
        Fit perfect = new Fit(0, 0, 0, 40, 40, 1);
        assertEquals(Algorithm.RENO, named(new Fit(15, 0, 0.3, 40, 33, 1), perfect, POOR, true));
        assertEquals(Algorithm.INSUFFICIENT, named(new Fit(2, 0, 0.3, 40, 33, 1), perfect, POOR, true));
        assertEquals(
                Algorithm.INSUFFICIENT, named(new Fit(15, 0, 0.3, 20, 13, 1), new Fit(0, 0, 0, 20, 20, 1), POOR, true));
    }

    @Test
    void namesNoneWhereBothExplainThemAlike() {
        assertEquals(Algorithm.INSUFFICIENT, named(PERFECT, new Fit(1, 0, 0.2, 100, 99, 3), POOR, true));
    }

    @Test
    void namesNoneWhereTheOrderIsGuesswork() {
        assertEquals(Algorithm.INSUFFICIENT, named(PERFECT, POOR, POOR, false));
    }

    @Test
    void namesRenoNeverBeforeALoss() {
        Fit reno = new Fit(0, 0, 0, 100, 100, 0);
        assertEquals(Algorithm.INSUFFICIENT, named(new Fit(2, 4, 0.4, 100, 30, 0), reno, POOR, true));
    }

    @Test
    void takesASenderForPacedThatStopsNowhereNearAWindow() {
        assertEquals(Algorithm.BBR, named(POOR, POOR, new Fit(0, 0, 0, 100, 2, 3), true));
    }

    /** A few contradictions to either model make no sender paced that always stops with a full window. */
    @Test
    void takesNoSenderForPacedThatFillsItsWindow() {
        Fit contradicted = new Fit(15, 0, 1.0, 100, 100, 3);
        assertEquals(Algorithm.UNKNOWN, named(contradicted, contradicted, new Fit(0, 0, 0, 100, 2, 3), true));
    }
}
