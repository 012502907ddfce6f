package org.wirelapse.analysis.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.tcp.Vantage.Point;

/** Where both sides answer at once, so that times do not tell the tap's place. */
class HostTracesTest {
    private static Point placed(String clientTraces, String serverTraces) {
        return talkOf(clientTraces, serverTraces).point();
    }

    private static Vantage talkOf(String clientTraces, String serverTraces) {
        Conversation talk = Conversation.tcp()
                .client("0", "S win 64240 mss 1460")
                .server("0.0001", "S. win 65160 mss 1460")
                .client("0.0002", "." + clientTraces);
        for (int i = 1; i <= 3; i++) {
            talk.client("0.00" + i + "1", "P. len 100" + clientTraces)
                    .server("0.00" + i + "2", "P. len 100" + serverTraces);
        }
        return talk.analyze().facts().vantage();
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

    /** A tap between the hosts, or at a slow one: the nearer answers after 0.7 ms, the other after 20 ms. */
    private static Vantage slowHost(int largest) {
        Conversation talk = Conversation.tcp()
                .client("0", "S win 64240 mss 1460")
                .server("0.020", "S. win 65160 mss 1460")
                .client("0.0207", ".")
                .client("0.022", "P. len 100");
        for (int i = 0; i < 4; i++) {
            talk.server("0.04" + 2 * i, "P. len " + largest).client("0.04" + 2 * i + "7", ".");
        }
        return talk.analyze().facts().vantage();
    }

    @Test
    void segmentsLargerThanAnyOnTheWireShowAHostEvenIfItIsSlow() {
        assertEquals(Point.CLIENT, slowHost(4380).point());
        assertEquals(Point.MIDDLE, slowHost(1460).point());
        assertTrue(slowHost(1460).confidence() > 0.7);
        assertTrue(slowHost(4380).confidence() < 0.9, "the time speaks against it");
    }

    @Test
    void whereTimesDoNotTellLargeSegmentsShowAHostButNotWhich() {
        assertEquals(Point.UNDECIDED, placed(" ttl 64", " len 4380 ttl 64"));
        assertEquals(0, talkOf(" ttl 64", " len 4380 ttl 64").confidence());
    }

    @Test
    void onAVirtualNetworkWrongChecksumsReachTheOtherHost() {
        assertEquals(Point.UNDECIDED, placed(" badsum len 4380 ttl 64", " badsum len 4380 ttl 64"));
    }
}
