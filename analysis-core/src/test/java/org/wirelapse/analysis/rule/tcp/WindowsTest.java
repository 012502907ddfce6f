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
        String head = answer(8 * 1460 - 41);
        Conversation talk = Conversation.tcp()
                .client("0.000", "S win 2920 mss 1460 sackOK")
                .server("0.040", "S. win 65160 mss 1460 sackOK")
                .client("0.040", ". win 2920")
                .client("2.000", "P. win 2920", GET)
                .server("2.040", ".", head + "x".repeat(1460 - 41))
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

    /** The word that the window had opened again, in packet 7, was lost behind the tap: only the sender's probe finds it open. */
    @Test
    void pricesAProbeThatFoundTheWindowOpen() {
        Conversation talk = Conversation.tcp()
                .client("0.000", "S win 1460 mss 1460")
                .server("0.020", "S. win 65160 mss 1460")
                .client("0.020", ". win 1460")
                .client("2.000", "P. win 1460", GET)
                .server("2.020", ".", answer(2 * 1460 - 41) + "x".repeat(1460 - 41))
                .client("2.020", ". win 0")
                .client("2.100", ". win 1460")
                .server("2.240", ". 1460:1460 ack 28")
                .client("2.240", ". win 1460")
                .server("2.260", "P. len 1460")
                .client("2.260", ". win 1460");
        assertEquals(140_000_000, found(new WindowUpdateLost(), talk).costNs());
        assertEquals(100_000_000, found(new ZeroWindow(), talk).costNs());
        assertClear(new ReceiveWindowLimit(), talk);
    }

    /** Seen at the server, where the lost word never came by: when the window opened is not known. */
    @Test
    void aLostWordThatTheTapDidNotSeeIsToldByTheProbesAnswer() {
        Conversation talk = Conversation.tcp()
                .client("0.000", "S win 1460 mss 1460")
                .server("0.000", "S. win 65160 mss 1460")
                .client("0.020", ". win 1460")
                .client("2.000", "P. win 1460", GET)
                .server("2.000", ".", answer(2 * 1460 - 41) + "x".repeat(1460 - 41))
                .client("2.020", ". win 0")
                .server("2.240", ". 1460:1460 ack 28")
                .client("2.260", ". win 1460")
                .server("2.260", "P. len 1460")
                .client("2.280", ". win 1460");
        assertEquals(240_000_000, found(new WindowUpdateLost(), talk).costNs());
    }

    /** The receiver says on its own that there is room: then no probe was needed, even where one had been sent. */
    @Test
    void aProbeThatFoundTheWindowClosedWaitedForNothing() {
        Conversation talk = Conversation.tcp()
                .client("0.000", "S win 1460 mss 1460")
                .server("0.000", "S. win 65160 mss 1460")
                .client("0.020", ". win 1460")
                .client("2.000", "P. win 1460", GET)
                .server("2.000", ".", answer(2 * 1460 - 41) + "x".repeat(1460 - 41))
                .client("2.020", ". win 0")
                .server("2.240", ". 1460:1460 ack 28")
                .client("2.260", ". win 0")
                .client("2.300", ". win 1460")
                .server("2.300", "P. len 1460")
                .client("2.320", ". win 1460");
        assertEquals(300_000_000, found(new ZeroWindow(), talk).costNs());
        assertClear(new WindowUpdateLost(), talk);
    }

    /** Over 60 ms, three segments a round after a loss has cut the window: a fifth of a second, of which the first round is recovery's. */
    @Test
    void pricesRoundsOfAWindowThatALossHasSet() {
        Conversation talk = Conversation.tcp()
                .handshake("0.000", "0.060", "0.060")
                .client("2.000", "P.", GET)
                .server("2.060", ". id 1", answer(14 * 1460 - 43) + "x".repeat(1460 - 43))
                .server("2.060", ". 2921:4381 id 3")
                .client("2.060", ". ack 1461 sack 2921:4381")
                .server("2.060", ". 4381:5841 id 4")
                .client("2.060", ". ack 1461 sack 2921:5841")
                .server("2.060", ". 5841:7301 id 5")
                .client("2.060", ". ack 1461 sack 2921:7301")
                .server("2.120", ". 1461:2921 id 6")
                .client("2.120", ". ack 7301");
        for (int round = 0; round < 3; round++) {
            String at = "2." + (180 + 60 * round);
            for (int segment = 0; segment < 3; segment++) {
                int from = 7301 + 1460 * (3 * round + segment);
                talk.server(at, ". " + from + ":" + (from + 1460) + " id " + (7 + 3 * round + segment));
            }
            talk.client(at, ".");
        }
        assertEquals(120_000_000, found(new CongestionLimited(), talk).costNs());
        assertClear(new SlowStartCost(), talk);
        assertClear(new CongestionLimited(), twoAtATime());
    }
}
