package org.wirelapse.analysis.rule.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.OK;
import static org.wirelapse.analysis.rule.Talks.connected;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

class RequestAfterCloseTest {
    private static final String LAST = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: keep, Close\r\n\r\n";

    @Test
    void aRequestBehindAnAnnouncedCloseIsLate() {
        Conversation talk = connected()
                .client("1.000", "P.", GET)
                .server("1.020", "P.", LAST)
                .client("1.030", "P.", GET);
        assertEquals("[6]", found(new RequestAfterClose(), talk).packets().toString());
    }

    @Test
    void aRequestThatCrossedTheAnswerCouldNotKnow() {
        assertClear(
                new RequestAfterClose(),
                connected()
                        .client("1.000", "P.", GET)
                        .client("1.001", "P.", GET)
                        .server("1.020", "P. ack 28", LAST)
                        .server("1.021", "P.", OK));
    }

    @Test
    void aConnectionThatIsKeptMayBeAskedAgain() {
        assertClear(
                new RequestAfterClose(),
                connected()
                        .client("1.000", "P.", GET)
                        .server("1.020", "P.", OK)
                        .client("1.030", "P.", GET)
                        .server("1.050", "P.", OK));
    }
}
