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

class ZeroWindowTest {
    private static Conversation closedFor(String opens) {
        return connected()
                .client("2.000", "P.", GET)
                .server(
                        "2.020",
                        ".",
                        answer(2880 - answer(2880).length())
                                + "x".repeat(1440 - answer(2880).length()))
                .client("2.020", ". win 0")
                .client(opens, ". win 502")
                .server("2.540", "P. len 1440");
    }

    @Test
    void pricesTheClosedWindow() {
        assertEquals(500_000_000, found(new ZeroWindow(), closedFor("2.520")).costNs());
        assertClear(new WindowUpdateLost(), closedFor("2.520"));
    }

    @Test
    void anOpenWindowIsNone() {
        assertClear(new ZeroWindow(), connected().client("2.000", "P.", GET).server("2.020", "P.", OK));
    }
}
