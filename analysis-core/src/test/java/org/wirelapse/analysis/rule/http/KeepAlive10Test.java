package org.wirelapse.analysis.rule.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.OK;
import static org.wirelapse.analysis.rule.Talks.connected;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

class KeepAlive10Test {
    private static final String ASKS = "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";

    private static Conversation answered(String fields, String close) {
        return connected()
                .client("1.000", "P.", ASKS)
                .server("1.020", "P.", "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n" + fields + "\r\n")
                .client("1.060", ".")
                .server(close, "F.");
    }

    @Test
    void findsKeepAliveThatIsNotGranted() {
        assertEquals(
                1L, found(new KeepAlive10(), answered("", "1.070")).values().get("refused"));
    }

    @Test
    void findsACloseBeforeTheAnnouncedTime() {
        String granted = "Connection: keep-alive\r\nKeep-Alive: timeout=15, max=100\r\n";
        assertEquals(
                1L,
                found(new KeepAlive10(), answered(granted, "5.000")).values().get("closed_early"));
        assertClear(new KeepAlive10(), answered(granted, "16.100"));
    }

    @Test
    void http11PersistsWithoutAWord() {
        assertClear(new KeepAlive10(), connected().client("1.000", "P.", GET).server("1.020", "P.", OK));
    }
}
