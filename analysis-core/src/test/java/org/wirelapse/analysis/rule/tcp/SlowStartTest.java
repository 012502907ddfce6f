package org.wirelapse.analysis.rule.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.OK;
import static org.wirelapse.analysis.rule.Talks.answer;
import static org.wirelapse.analysis.rule.Talks.connected;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

/** Rules about a young congestion window. */
class SlowStartTest {
    private static Conversation rounds() {
        String head = answer(4 * 1460 - 41);
        return Conversation.tcp()
                .handshake("0.000", "0.060", "0.060")
                .client("2.000", "P.", GET)
                .server("2.060", ".", head + "x".repeat(1460 - 41))
                .server("2.060", ". len 1460")
                .client("2.060", ".")
                .server("2.120", ". len 1460")
                .server("2.120", "P. len 1460");
    }

    @Test
    void pricesRoundsOfSlowStart() {
        assertEquals(60_000_000, found(new SlowStartCost(), rounds()).costNs());
        assertClear(new IdleRestart(), rounds());
        assertClear(new CongestionLimited(), rounds());
        assertClear(new ReceiveWindowLimit(), rounds());
    }

    @Test
    void whatFitsTheFirstWindowHasNone() {
        Conversation talk = connected().client("2.000", "P.", GET).server("2.020", "P.", OK);
        assertClear(new SlowStartCost(), talk);
        assertClear(new SmallInitialWindow(), talk);
    }
}
