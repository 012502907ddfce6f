package org.wirelapse.app.ui.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.app.ui.SampleSession;

class LadderScaleTest {
    private static final int ROW = 20;
    private SegmentLog log;
    private LadderScale scale;

    @BeforeEach
    void open() throws IOException {
        log = SampleSession.open("timeout-tail-loss")
                .connections()
                .get(0)
                .connection()
                .log();
        scale = new LadderScale(log, log.size(), ROW, 40_000_000);
    }

    @Test
    void givesEachSegmentALineOfItsOwn() {
        for (int row = 1; row < scale.rows(); row++) {
            assertTrue(scale.y(row) - scale.y(row - 1) >= ROW);
        }
    }

    @Test
    void givesALongerPauseMoreRoomButNotInProportion() {
        int longest = 1;
        for (int row = 2; row < scale.rows(); row++) {
            longest = pause(row) > pause(longest) ? row : longest;
        }
        int height = scale.y(longest) - scale.y(longest - 1);
        assertTrue(height > 3 * ROW, "height " + height);
        assertTrue(height < 20 * ROW, "height " + height);
    }

    @Test
    void neverTurnsTimeBack() {
        double before = Double.NEGATIVE_INFINITY;
        long end = log.timeNs(log.size() - 1);
        for (long ns = -50_000_000; ns < end + 50_000_000; ns += 100_000) {
            assertTrue(scale.y(ns) >= before);
            before = scale.y(ns);
        }
    }

    @Test
    void findsSegmentsByHeight() {
        for (int row = 0; row < scale.rows(); row++) {
            assertEquals(row, scale.firstBelow(scale.y(row)));
        }
        assertEquals(scale.rows(), scale.firstBelow(scale.height()));
    }

    private long pause(int row) {
        return log.timeNs(row) - log.timeNs(row - 1);
    }
}
