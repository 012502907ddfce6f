package org.wirelapse.analysis.rule.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.answer;
import static org.wirelapse.analysis.rule.Talks.connected;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.rule.http.ServerPause;

class CorkedWriteTest {
    private static Conversation tailAfter(String time) {
        return connected()
                .client("1.000", "P.", GET)
                .server(
                        "1.020",
                        ".",
                        answer(2000) + "x".repeat(1460 - answer(2000).length()))
                .client("1.060", ".")
                .server(time, "P.", "x".repeat(2000 + answer(2000).length() - 1460));
    }

    @Test
    void findsATailThatTheCorksTimerLetGo() {
        Finding finding = found(new CorkedWrite(), tailAfter("1.245"));
        assertEquals(225_000_000, finding.costNs());
        assertEquals("[0]", finding.streams().toString());
    }

    @Test
    void leavesThePauseToNoOtherRule() {
        assertClear(new ServerPause(), tailAfter("1.245"));
    }

    @Test
    void takesALongerPauseForTheApplications() {
        assertClear(new CorkedWrite(), tailAfter("1.520"));
        assertEquals(500_000_000, found(new ServerPause(), tailAfter("1.520")).costNs());
    }
}
