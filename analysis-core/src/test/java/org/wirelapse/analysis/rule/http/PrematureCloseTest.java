package org.wirelapse.analysis.rule.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.connected;
import static org.wirelapse.analysis.rule.Talks.oneExchange;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.rule.Severity;

class PrematureCloseTest {
    @Test
    void findsARequestThatNeverEnds() {
        Conversation talk = connected()
                .client("1.000", "P.", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf")
                .server("1.020", ".")
                .client("2.000", "R.");
        assertEquals(Severity.HIGH, found(new PrematureClose(), talk).severity());
    }

    @Test
    void aWholeExchangeIsNotCut() {
        assertClear(new PrematureClose(), oneExchange(0, "/"));
    }
}
