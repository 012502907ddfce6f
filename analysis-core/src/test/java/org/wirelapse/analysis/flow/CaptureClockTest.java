package org.wirelapse.analysis.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.capture.RecordCursor;

class CaptureClockTest {
    private static final long SECOND = 1_000_000_000;
    private static final long MILLI = 1_000_000;
    private static final long START = 1_700_000_000 * SECOND;

    private final CaptureClock clock = new CaptureClock();

    @Test
    void countsFromTheFirstPacketThatHasATime() {
        assertEquals(0, clock.advance(RecordCursor.NO_TIME, 0));
        assertEquals(0, clock.advance(START, 0));
        assertEquals(5, clock.advance(START + 5, 0));
        assertEquals(5, clock.advance(RecordCursor.NO_TIME, 0));
        assertEquals(START, clock.startEpochNs());
        assertEquals(0, clock.steps());
    }

    @Test
    void holdsTimeStillForPacketsInTheWrongOrder() {
        clock.advance(START, 0);
        clock.advance(START + 100, 0);
        assertEquals(100, clock.advance(START + 40, 0));
        assertEquals(100, clock.advance(START + 90, 0));
        assertEquals(150, clock.advance(START + 150, 0));
        assertEquals(1, clock.steps());
    }

    @Test
    void countsOnWhereTheClockWasSetBack() {
        clock.advance(START, 0);
        clock.advance(START + 100 * SECOND, 0);
        assertEquals(100 * SECOND, clock.advance(START + 40 * SECOND, 0));
        assertEquals(101 * SECOND, clock.advance(START + 41 * SECOND, 0));
        assertEquals(1, clock.steps());
    }

    @Test
    void countsOnWhereTheClockOfAnInterfaceWasSetBackByLessThanASecond() {
        clock.advance(START, 0);
        clock.advance(START + 300 * MILLI, 0);
        assertEquals(300 * MILLI, clock.advance(START + 220 * MILLI, 0));
        assertEquals(320 * MILLI, clock.advance(START + 240 * MILLI, 0));
        assertEquals(580 * MILLI, clock.advance(START + 500 * MILLI, 0));
        assertEquals(1, clock.steps());
    }

    @Test
    void holdsTimeStillForAnInterfaceWhosePacketsAreStoredLate() {
        clock.advance(START, 0);
        clock.advance(START + 300 * MILLI, 0);
        assertEquals(300 * MILLI, clock.advance(START + 220 * MILLI, 1));
        assertEquals(300 * MILLI, clock.advance(START + 290 * MILLI, 1));
        assertEquals(302 * MILLI, clock.advance(START + 302 * MILLI, 0));
        assertEquals(1, clock.steps());
    }

    @Property
    void neverStepsBackWhateverTheTimestamps(@ForAll List<Long> times) {
        CaptureClock any = new CaptureClock();
        long last = 0;
        for (long time : times) {
            long now = any.advance(time, (int) (time % 3));
            assertTrue(now >= last, "time does not step back");
            last = now;
        }
    }
}
