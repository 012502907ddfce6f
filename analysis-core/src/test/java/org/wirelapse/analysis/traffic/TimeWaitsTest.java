package org.wirelapse.analysis.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirelapse.analysis.rule.Talks.connected;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.flow.Side;
import org.wirelapse.analysis.rule.Examined;

class TimeWaitsTest {
    private final TimeWaits waits = TimeWaits.of(Examined.traffic(closedByClient(), closedByServer(), closedByServer())
            .connections());

    @Test
    void areCountedOnTheSideThatKeptMore() {
        assertEquals(3, waits.spans().size());
        assertEquals(1, waits.peak(Side.CLIENT));
        assertEquals(2, waits.peak());
        assertEquals(2, waits.onLargerSide().size());
        assertTrue(waits.onLargerSide().stream().allMatch(span -> span.side() == Side.SERVER));
    }

    private static Conversation closedByClient() {
        return connected().client("2.000", "F.").server("2.020", "F.").client("2.020", ".");
    }

    private static Conversation closedByServer() {
        return connected().server("2.020", "F.").client("2.020", "F.").server("2.040", ".");
    }
}
