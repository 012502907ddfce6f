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
    private static final long START = 1_700_000_000 * SECOND;

    private final CaptureClock clock = new CaptureClock();

    @Test
    void countsFromTheFirstPacketThatHasATime() {
        assertEquals(0, clock.advance(RecordCursor.NO_TIME));
        assertEquals(0, clock.advance(START));
        assertEquals(5, clock.advance(START + 5));
        assertEquals(5, clock.advance(RecordCursor.NO_TIME));
        assertEquals(START, clock.startEpochNs());
        assertEquals(0, clock.steps());
    }

    @Test
    void holdsTimeStillForPacketsInTheWrongOrder() {
        clock.advance(START);
        clock.advance(START + 100);
        assertEquals(100, clock.advance(START + 40));
        assertEquals(100, clock.advance(START + 90));
        assertEquals(150, clock.advance(START + 150));
        assertEquals(1, clock.steps());
    }

    @Test
    void countsOnWhereTheClockWasSetBack() {
        clock.advance(START);
        clock.advance(START + 100 * SECOND);
        assertEquals(100 * SECOND, clock.advance(START + 40 * SECOND));
        assertEquals(101 * SECOND, clock.advance(START + 41 * SECOND));
        assertEquals(1, clock.steps());
    }

    @Property
    void neverStepsBackWhateverTheTimestamps(@ForAll List<Long> times) {
        CaptureClock any = new CaptureClock();
        long last = 0;
        for (long time : times) {
            long now = any.advance(time);
            assertTrue(now >= last, "time does not step back");
            last = now;
        }
    }
}
