package org.wirelapse.app.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wirelapse.app.live.Lag;

class LiveBarTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void saysHowFarTheTablesAreBehind() {
        assertEquals(
                "shown up to packet 1,000: 2,500 packets, 3 s behind",
                LiveBar.behind(new Lag(2500, 3 * SECOND), false, 1000));
    }

    @Test
    void saysNothingOfAMomentOrOfNoPackets() {
        assertEquals("", LiveBar.behind(new Lag(2500, SECOND), false, 1000));
        assertEquals("", LiveBar.behind(new Lag(0, 60 * SECOND), false, 1000));
        assertEquals("", LiveBar.behind(Lag.NONE, false, 0));
    }

    @Test
    void saysThatTheRestWillNotBeShown() {
        assertEquals("memory is used up: shown up to packet 1,000", LiveBar.behind(Lag.NONE, true, 1000));
    }
}
