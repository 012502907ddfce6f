package org.wirelapse.analysis.congestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A sender that always has more to send, on a path of 100 ms. */
class LossBasedModelTest {
    private static final long RTT_NS = 100_000_000;

    private final Scoreboard board = new Scoreboard(1000);
    private final RetransmissionTimer timer = new RetransmissionTimer();
    private final Delivery delivery = new Delivery();
    private WindowModel model = new LossBasedModel(new RenoGrowth(), 10);
    private LossState state = new LossState(board, timer, model, true);
    private long nowNs;

    private void follow(GrowthRule rule) {
        model = new LossBasedModel(rule, 10);
        state = new LossState(board, timer, model, true);
    }

    /** Fills the window, and a round trip later acknowledges all but what a hole holds up. */
    private void round(boolean firstLost) {
        while (board.pipe() < model.window()) {
            board.extend(board.nxt, board.nxt + 1000, nowNs);
        }
        model.paused(board, timer, state.open(), nowNs, 0);
        long from = board.una;
        long to = board.nxt;
        nowNs += RTT_NS;
        for (long end = from + 1000; end <= to; end += 1000) {
            delivery.begin(nowNs, board.pipe());
            board.acknowledge(firstLost ? from : end, delivery);
            if (firstLost && end > from + 1000) {
                board.sack(from + 1000, end, delivery);
            }
            state.acknowledged(delivery, false, 0);
            delivery.pipe = board.pipe();
            model.acknowledged(delivery, board, state);
        }
    }

    private void repair(long hole) {
        state.repeats(hole, hole + 1000, nowNs, false, 0);
        board.repeat(hole, hole + 1000, nowNs);
        model.sent(1);
        nowNs += RTT_NS;
        delivery.begin(nowNs, board.pipe());
        board.acknowledge(board.nxt, delivery);
        state.acknowledged(delivery, false, 0);
        delivery.pipe = board.pipe();
        model.acknowledged(delivery, board, state);
    }

    @Test
    void doublesEachRoundTripInSlowStart() {
        round(false);
        assertEquals(20, model.window());
        round(false);
        assertEquals(40, model.window());
        assertEquals(Phase.SLOW_START, model.phase(state));
        assertEquals(-1, model.threshold());
    }

    @Test
    void renoHalvesOnALossAndThenGrowsByOne() {
        round(false);
        long hole = board.una;
        round(true);
        assertEquals(Phase.RECOVERY, model.phase(state));
        assertEquals(10, model.threshold());
        repair(hole);
        assertEquals(10, model.window());
        round(false);
        assertEquals(11, model.window());
        assertEquals(Phase.CONGESTION_AVOIDANCE, model.phase(state));
    }

    /** RFC 9438 §4.6: β = 0.7; §4.2: back at W_max after K = ∛(W_max (1 − β) / C). */
    @Test
    void cubicKeepsSevenTenthsAndIsBackAtItsMaximumAfterK() {
        follow(new CubicGrowth());
        for (int i = 0; i < 4; i++) {
            round(false);
        }
        int max = model.window();
        long hole = board.una;
        round(true);
        repair(hole);
        assertEquals((int) (max * 717.0 / 1024), model.window());
        long beganNs = nowNs;
        for (int i = 0; i < 100 && model.window() < max; i++) {
            round(false);
        }
        double expected = Math.cbrt((max - model.threshold()) / (410.0 / 1024));
        assertEquals(expected, (nowNs - beganNs) / 1e9, 0.15 * expected);
    }

    @Test
    void beginsWithOneSegmentAfterATimeout() {
        timer.sample(RTT_NS);
        round(false);
        board.extend(board.nxt, board.nxt + 20_000, nowNs);
        nowNs += 400_000_000;
        state.repeats(board.una, board.una + 1000, nowNs, false, 0);
        assertEquals(1, model.window());
        assertEquals(10, model.threshold());
        assertEquals(Phase.LOSS, model.phase(state));
    }

    @Test
    void takesTheWindowBackWhenTheRepeatWasNeedless() {
        round(false);
        long hole = board.una;
        round(true);
        state.repeats(hole, hole + 1000, nowNs, true, 500);
        board.repeat(hole, hole + 1000, nowNs);
        delivery.begin(nowNs, board.pipe());
        board.acknowledge(board.nxt, delivery);
        state.acknowledged(delivery, true, 400);
        assertTrue(model.window() >= 20, "the acknowledgement echoes a time before the repeat");
        assertEquals(-1, model.threshold());
    }

    @Test
    void halvesForEachTimeoutOfIdlenessDownToTheInitialWindow() {
        timer.sample(RTT_NS);
        round(false);
        round(false);
        model.resumed(400_000_000, timer);
        assertEquals(20, model.window());
        assertEquals(Phase.IDLE_RESTART, model.phase(state));
        model.resumed(3_000_000_000L, timer);
        assertEquals(10, model.window());
    }

    @Test
    void leavesSlowStartWhereTheSenderDidUnseen() {
        round(false);
        round(false);
        model.correct(14);
        assertEquals(14, model.window());
        assertEquals(14, model.threshold());
        assertEquals(Phase.CONGESTION_AVOIDANCE, model.phase(state));
    }
}
