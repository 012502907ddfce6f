package org.wirelapse.analysis.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.tcp.Vantage.Point;

/** Where both sides answer at once, so that times do not tell the tap's place. */
class HostTracesTest {
    private static Point placed(String clientTraces, String serverTraces) {
        Conversation talk = Conversation.tcp()
                .client("0", "S win 64240 mss 1460")
                .server("0.0001", "S. win 65160 mss 1460")
                .client("0.0002", "." + clientTraces);
        for (int i = 1; i <= 3; i++) {
            talk.client("0.00" + i + "1", "P. len 100" + clientTraces)
                    .server("0.00" + i + "2", "P. len 100" + serverTraces);
        }
        return talk.analyze().facts().vantage().point();
    }

    @Test
    void checksumsLeftToTheCardShowTheSender() {
        assertEquals(Point.CLIENT, placed(" badsum ttl 64", " ttl 64"));
        assertEquals(Point.SERVER, placed(" ttl 64", " badsum ttl 64"));
    }

    @Test
    void aTimeToLiveThatNoRouterTouchedShowsTheNearerHost() {
        assertEquals(Point.CLIENT, placed(" ttl 64", " ttl 57"));
        assertEquals(Point.SERVER, placed(" ttl 119", " ttl 64"));
    }

    @Test
    void tracesOfBothShowNothing() {
        assertEquals(Point.UNDECIDED, placed(" badsum ttl 64", " badsum ttl 64"));
        assertEquals(Point.UNDECIDED, placed(" ttl 64", " ttl 128"));
        assertEquals(Point.UNDECIDED, placed(" ttl 57", " ttl 119"));
    }
}
