package org.wirelapse.analysis.congestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ScoreboardTest {
    private static final long MS = 1_000_000;

    private final Scoreboard board = new Scoreboard(1000);
    private final Delivery delivery = new Delivery();

    private void send(int segments) {
        for (int i = 0; i < segments; i++) {
            board.extend(board.nxt, board.nxt + 1000, i * MS);
        }
    }

    private void hear(long timeNs) {
        delivery.begin(timeNs, board.pipe());
    }

    @Test
    void countsInFlightWhatIsNotAcknowledged() {
        send(10);
        hear(50 * MS);
        board.acknowledge(3000, delivery);
        assertEquals(7, board.pipe());
        assertEquals(7000, board.flightBytes());
        assertEquals(3, delivery.delivered);
        assertEquals(48 * MS, delivery.rttNs);
        assertEquals(50 * MS, delivery.oldestRttNs);
    }

    @Test
    void countsASackedSegmentOnce() {
        send(10);
        hear(50 * MS);
        board.sack(2000, 5000, delivery);
        board.sack(2000, 6000, delivery);
        assertEquals(4, delivery.delivered);
        assertEquals(6, board.pipe());
        board.acknowledge(10_000, delivery);
        assertEquals(10, delivery.delivered);
        assertEquals(0, board.pipe());
        assertEquals(0, board.flightBytes());
    }

    @Test
    void takesAHoleForLostOnceThreeSegmentsHavePassedIt() {
        send(10);
        hear(50 * MS);
        board.sack(1000, 3000, delivery);
        board.detectLosses(false, 40 * MS, delivery);
        assertFalse(board.isLost(0));
        board.sack(1000, 4000, delivery);
        board.detectLosses(false, 40 * MS, delivery);
        assertTrue(board.isLost(0));
        assertEquals(6, board.pipe());
        board.repeat(0, 1000, 51 * MS);
        assertEquals(7, board.pipe());
        assertEquals(7000, board.flightBytes());
    }

    @Test
    void takesARepeatForLostWhenLaterSegmentsArrive() {
        send(10);
        hear(50 * MS);
        board.sack(1000, 4000, delivery);
        board.detectLosses(false, 40 * MS, delivery);
        board.repeat(0, 1000, 51 * MS);
        board.extend(10_000, 11_000, 52 * MS);
        hear(103 * MS);
        board.sack(10_000, 11_000, delivery);
        board.detectLosses(true, 40 * MS, delivery);
        assertEquals(1, delivery.lost - 6, "the six behind the hole, and the repeat");
        assertEquals(0, board.pipe());
    }

    @Test
    void marksAllLostAtATimeoutButWhatJustLeft() {
        send(5);
        hear(50 * MS);
        board.sack(4000, 5000, delivery);
        board.extend(5000, 6000, 300 * MS);
        board.markAllLost(310 * MS);
        assertEquals(1, board.pipe());
    }

    @Test
    void fillsInWhatTheTapDidNotSee() {
        board.extend(5000, 6000, MS);
        assertEquals(6, board.pipe());
        assertEquals(6000, board.flightBytes());
    }

    @Test
    void keepsItsPlaceAcrossManyRounds() {
        for (int round = 0; round < 100; round++) {
            send(50);
            hear((100 + round) * MS);
            board.acknowledge(board.nxt - 1000, delivery);
            assertEquals(1, board.pipe());
        }
    }

    @Test
    void expectsReorderingOnceASegmentCameMoreThanThreePlacesLate() {
        send(10);
        hear(50 * MS);
        board.sack(1000, 3000, delivery);
        hear(51 * MS);
        board.acknowledge(3000, delivery);
        assertFalse(board.expectsReordering(), "two came first: three duplicate ACKs allow for that");
        hear(52 * MS);
        board.sack(4000, 7000, delivery);
        hear(53 * MS);
        board.acknowledge(7000, delivery);
        assertTrue(board.expectsReordering());
    }

    @Test
    void aRepeatThatComesLateIsNoReordering() {
        send(10);
        hear(50 * MS);
        board.sack(1000, 9000, delivery);
        board.repeat(0, 1000, 51 * MS);
        hear(90 * MS);
        board.acknowledge(9000, delivery);
        assertFalse(board.expectsReordering());
    }
}
