package org.wirelapse.analysis.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

class NagleTest {
    private static Conversation atClient() {
        return Conversation.tcp().handshake("0", "0.02", "0.0201");
    }

    private static Nagle client(Conversation talk) {
        return talk.analyze().facts().clientToServer().nagle();
    }

    @Test
    void aSecondSmallSegmentBeforeTheAckProvesItOff() {
        assertEquals(Nagle.OFF, client(atClient().client("1", "P. len 100").client("1.001", "P. len 100")));
    }

    @Test
    void aSmallSegmentThatLeavesWithTheAckMakesItOn() {
        assertEquals(
                Nagle.ON,
                client(atClient().client("1", "P. len 100").server("1.06", ".").client("1.06002", "P. len 100")));
    }

    @Test
    void anAnswerWithDataProvesNothing() {
        assertEquals(
                Nagle.UNKNOWN,
                client(atClient()
                        .client("1", "P. len 100")
                        .server("1.06", "P. len 5")
                        .client("1.0602", "P. len 100")));
    }

    @Test
    void aSmallTailBehindFullSegmentsIsNeverHeld() {
        assertEquals(Nagle.UNKNOWN, client(atClient().client("1", ". len 1460").client("1", "P. len 100")));
    }

    @Test
    void awayFromTheSenderAnAckCountsOnlyOnceItCanHaveArrived() {
        Conversation talk = Conversation.tcp()
                .client("0", "S mss 1460")
                .server("0.00004", "S. mss 1460")
                .client("0.04", ".")
                .client("1", "P. len 100")
                .server("1.04", ".");
        assertEquals(Nagle.OFF, client(talk.client("1.05", "P. len 100")));
        Conversation held = Conversation.tcp()
                .client("0", "S mss 1460")
                .server("0.00004", "S. mss 1460")
                .client("0.04", ".")
                .client("1", "P. len 100")
                .server("1.04", ".");
        assertEquals(Nagle.ON, client(held.client("1.0802", "P. len 100")));
    }
}
