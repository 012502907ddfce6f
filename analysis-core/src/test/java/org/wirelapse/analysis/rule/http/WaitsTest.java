package org.wirelapse.analysis.rule.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.OK;
import static org.wirelapse.analysis.rule.Talks.answer;
import static org.wirelapse.analysis.rule.Talks.connected;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

/** Rules about waits that TCP did not cause. */
class WaitsTest {
    @Test
    void pricesAServerThatThinks() {
        Conversation talk = connected().client("1.000", "P.", GET).server("1.520", "P.", OK);
        assertEquals(500_000_000, found(new ServerThink(), talk).costNs());
    }

    @Test
    void pricesAServerThatPauses() {
        Conversation talk = connected()
                .client("1.000", "P.", GET)
                .server("1.020", "P.", answer(10) + "12345")
                .client("1.020", ".")
                .server("1.920", "P.", "67890");
        assertEquals(900_000_000, found(new ServerPause(), talk).costNs());
    }

    @Test
    void pricesAClientThatIsLate() {
        Conversation talk = connected().client("0.620", "P.", GET).server("0.640", "P.", OK);
        assertEquals(600_000_000, found(new ClientThink(), talk).costNs());
    }

    @Test
    void aPromptAnswerHasNone() {
        Conversation talk = connected().client("0.021", "P.", GET).server("0.041", "P.", OK);
        assertClear(new ServerThink(), talk);
        assertClear(new ServerPause(), talk);
        assertClear(new ClientThink(), talk);
        assertClear(new ExpectContinue(), talk);
        assertClear(new Pipelining(), talk);
    }

    @Test
    void pricesWaitingForContinue() {
        Conversation talk = connected()
                .client("2.000", "P.", "PUT / HTTP/1.1\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n")
                .server("2.220", "P.", "HTTP/1.1 100 Continue\r\n\r\n")
                .client("2.220", "P.", "12345")
                .server("2.240", "P.", OK);
        assertEquals(220_000_000, found(new ExpectContinue(), talk).costNs());
    }

    @Test
    void tellsOfPipelining() {
        Conversation talk = connected()
                .client("2.000", "P.", GET)
                .client("2.001", "P.", GET)
                .server("2.120", "P.", OK)
                .server("2.130", "P.", OK);
        assertEquals(119_000_000, found(new Pipelining(), talk).costNs());
    }
}
