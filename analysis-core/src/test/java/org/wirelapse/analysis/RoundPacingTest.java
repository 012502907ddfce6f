package org.wirelapse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RoundPacingTest {
    @Test
    void neverTakesMoreThanAQuarterOfAProcessor() {
        for (long costNs = 1; costNs < 3_600_000_000_000L; costNs *= 7) {
            assertTrue(costNs + RoundPacing.pauseNs(costNs) >= 4 * costNs);
        }
    }

    @Test
    void doesNotSpinWhileRoundsCostNothing() {
        assertEquals(RoundPacing.SHORTEST_PAUSE_NS, RoundPacing.pauseNs(0));
    }
}
