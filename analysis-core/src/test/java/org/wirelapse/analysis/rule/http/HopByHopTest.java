package org.wirelapse.analysis.rule.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.OK;
import static org.wirelapse.analysis.rule.Talks.connected;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.rule.Finding;

class HopByHopTest {
    private static Conversation asked(String request) {
        return connected().client("1.000", "P.", request).server("1.020", "P.", OK);
    }

    @Test
    void findsProxyConnectionBehindAProxy() {
        Finding finding = found(
                new HopByHop(),
                asked("GET / HTTP/1.1\r\nHost: a\r\nProxy-Connection: keep-alive\r\nVia: 1.1 p\r\n\r\n"));
        assertEquals("proxy-connection", finding.values().get("fields"));
    }

    @Test
    void towardsAProxyTheyAreRight() {
        assertClear(
                new HopByHop(),
                asked("GET http://a/ HTTP/1.1\r\nHost: a\r\nProxy-Connection: keep-alive\r\nTE: trailers\r\n\r\n"));
    }
}
