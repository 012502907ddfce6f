package org.wirelapse.analysis.rule.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.answer;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

/** Rules about senders that waited for a window, the receiver's or their own. */
class WindowsTest {
    /** An answer of eight full segments over a path of 40 ms, to a client whose buffer holds two. */
    private static Conversation twoAtATime() {
        String head = answer(8 * 1460 - 42);
        Conversation talk = Conversation.tcp()
                .client("0.000", "S win 2920 mss 1460 sackOK")
                .server("0.040", "S. win 65160 mss 1460 sackOK")
                .client("0.040", ". win 2920")
                .client("2.000", "P. win 2920", GET)
                .server("2.040", ".", head + "x".repeat(1460 - 42))
                .server("2.040", ". len 1460")
                .client("2.040", ". win 2920");
        for (int round = 1; round < 4; round++) {
            String at = "2." + (40 + 40 * round < 100 ? "0" : "") + (40 + 40 * round);
            talk.server(at, ". len 1460").server(at, ". len 1460").client(at, ". win 2920");
        }
        return talk;
    }

    @Test
    void pricesRoundTripsForRoomAtTheReceiver() {
        assertEquals(120_000_000, found(new ReceiveWindowLimit(), twoAtATime()).costNs());
        assertClear(new SlowStartCost(), twoAtATime());
        assertClear(new ZeroWindow(), twoAtATime());
    }
}
