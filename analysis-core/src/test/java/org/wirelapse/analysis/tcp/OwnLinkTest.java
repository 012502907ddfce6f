package org.wirelapse.analysis.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

/** What a host's own link lets it send, whatever the other side would take. */
class OwnLinkTest {
    private static Conversation behindASmallerLink() {
        return Conversation.tcp()
                .client("0.000", "S win 8760 mss 1460")
                .server("0.900", "S. win 5840 mss 1380")
                .client("0.900", ". win 9660");
    }

    private static int serversMss(Conversation talk) {
        return talk.analyze().facts().serverToClient().mss().getAsInt();
    }

    @Test
    void aHostSendsNoMoreThanItAnnounces() {
        assertEquals(1380, serversMss(behindASmallerLink().server("1.000", ". len 1380")));
    }

    @Test
    void unlessItIsSeenTo() {
        assertEquals(1460, serversMss(behindASmallerLink().server("1.000", ". len 1460")));
    }
}
