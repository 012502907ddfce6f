package org.wirelapse.app.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TimeRangeTest {
    @Test
    void keepsTheAnchorWhereItIsWhileZooming() {
        TimeRange range = new TimeRange(1_000, 5_000).zoomed(0.5, 2_000);
        assertEquals(new TimeRange(1_500, 3_500), range);
        assertEquals(0.25, (2_000.0 - range.startNs()) / range.lengthNs());
    }

    @Test
    void isNeverEmpty() {
        assertTrue(new TimeRange(7, 7).lengthNs() > 0);
        assertTrue(new TimeRange(9, 3).lengthNs() > 0);
        TimeRange range = new TimeRange(0, 1_000_000_000);
        for (int i = 0; i < 200; i++) {
            range = range.zoomed(0.5, 500);
        }
        assertTrue(range.lengthNs() > 0);
    }

    @Test
    void mapsTimesToPixelsAndBack() {
        TimeScale scale = new TimeScale(new TimeRange(1_000, 3_000), 10, 200);
        assertEquals(110, scale.x(2_000));
        assertEquals(2_000, scale.ns(110));
    }

    @Test
    void movesIntoAnotherRangeWithoutChangingItsLength() {
        TimeRange whole = new TimeRange(0, 10_000);
        assertEquals(new TimeRange(0, 2_000), new TimeRange(-500, 1_500).within(whole));
        assertEquals(new TimeRange(8_000, 10_000), new TimeRange(9_000, 11_000).within(whole));
        assertEquals(whole, new TimeRange(-1, 20_000).within(whole));
    }
}
