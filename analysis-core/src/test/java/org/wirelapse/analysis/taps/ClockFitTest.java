package org.wirelapse.analysis.taps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.flow.Direction;

/** A path of 20 ms there and 20 ms back; times in ns. */
class ClockFitTest {
    private static final long MS = 1_000_000;
    private static final long SECOND = 1_000 * MS;
    private static final long DELAY = 20 * MS;

    private final Random random = new Random(1);

    @Test
    void seesADriftThroughJitter() {
        ServerClock clock = fit(60, 40e-6, 0).clock();
        assertEquals(40e-6, clock.drift(), 1e-6);
        assertEquals(5 * SECOND, clock.aheadNs(5 * SECOND), 100_000);
    }

    @Test
    void doesNotTakeAQueueThatGrowsForADrift() {
        ServerClock clock = fit(60, 0, 200 * MS).clock();
        assertEquals(0, clock.drift(), 1e-6);
        assertEquals(5 * SECOND, clock.aheadNs(5 * SECOND), 100_000);
    }

    @Test
    void saysThatAClockWasSet() {
        ClockFit fit = new ClockFit(10 * SECOND);
        for (int i = 0; i < 1_000; i++) {
            long sent = i * 10 * MS;
            long ahead = i < 500 ? 0 : SECOND;
            fit.add(Direction.CLIENT_TO_SERVER, sent, sent + DELAY + ahead);
            fit.add(Direction.SERVER_TO_CLIENT, sent + DELAY + ahead, sent + 2 * DELAY);
        }
        ClockState state = fit.solve(0);
        assertNull(state.clock());
        assertEquals(ClockState.Problem.UNSTEADY, state.problem());
    }

    /** A clock that is 5 s ahead at first; the way back has a queue that grows from nothing. */
    private ClockState fit(int seconds, double drift, long queueNs) {
        ClockFit fit = new ClockFit(seconds * SECOND);
        for (int i = 0; i < seconds * 50; i++) {
            long sent = i * 20 * MS;
            long arrived = sent + DELAY + jitter();
            fit.add(Direction.CLIENT_TO_SERVER, sent, server(arrived, drift));
            long queued = queueNs * i / (seconds * 50);
            fit.add(Direction.SERVER_TO_CLIENT, server(arrived, drift), arrived + DELAY + queued + jitter());
        }
        return fit.solve(0);
    }

    private static long server(long trueNs, double drift) {
        return trueNs + 5 * SECOND + Math.round(drift * trueNs);
    }

    /** 30 µs for most packets, much more for some. */
    private long jitter() {
        return random.nextInt(10) == 0 ? random.nextInt((int) (5 * MS)) : random.nextInt(30_000);
    }
}
