package org.wirelapse.analysis.congestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Ten segments in flight, of which the second to the fifth have arrived and the first is taken for lost. */
class EvidenceTest {
    private static final long MS = 1_000_000;
    private static final int MODELLED = 9;
    private static final int IN_FLIGHT = 5;

    private final Scoreboard board = new Scoreboard(1000);

    EvidenceTest() {
        Delivery delivery = new Delivery();
        board.extend(0, 10_000, 0);
        delivery.begin(40 * MS, board.pipe());
        board.sack(1000, 5000, delivery);
        board.detectLosses(false, 5 * MS, delivery);
    }

    private static Evidence evidence(boolean sack) {
        Knowledge knowledge = new Knowledge(true, -1, true, true, sack, false);
        WindowModel model = new LossBasedModel(new RenoGrowth(), 10);
        return new Evidence(new SeriesColumns(1000, 0), model, new RetransmissionTimer(), knowledge, 1000, true);
    }

    @Test
    void aSenderThatReducesAndHasMoreToSendHasItsWindowInFlight() {
        Evidence evidence = evidence(true);
        evidence.reducing(board, 0);
        assertEquals(IN_FLIGHT, evidence.window(MODELLED));
    }

    @Test
    void oneWithNothingToSendShowsNoWindow() {
        board.repeat(0, 1000, 41 * MS);
        Evidence evidence = evidence(true);
        evidence.reducing(board, 10_000);
        assertEquals(MODELLED, evidence.window(MODELLED));
    }

    @Test
    void withoutSackNobodyKnowsWhatIsInFlight() {
        Evidence evidence = evidence(false);
        evidence.reducing(board, 0);
        assertEquals(MODELLED, evidence.window(MODELLED));
    }

    @Test
    void theNextStopInTheOpenSpeaksForItself() {
        Evidence evidence = evidence(true);
        evidence.reducing(board, 0);
        evidence.paused(board, true, 20_000, true);
        assertEquals(MODELLED, evidence.window(MODELLED));
        assertEquals(IN_FLIGHT, evidence.window(1), "what is in flight is the least");
    }
}
