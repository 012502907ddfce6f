package org.wirelapse.analysis.rule.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.OK;
import static org.wirelapse.analysis.rule.Talks.connected;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.rule.Finding;

class DumbProxyTest {
    private static final String THROUGH_PROXY = "GET http://a/ HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\n\r\n";

    private static Conversation asking(String request, String close) {
        return connected()
                .client("1.000", "P.", request)
                .server("1.020", "P.", OK)
                .client("1.100", "P.", request)
                .server("1.120", ".")
                .server(close, "F.");
    }

    @Test
    void findsTheRequestThatHangsBehindAWholeAnswer() {
        Finding finding = found(new DumbProxy(), asking(THROUGH_PROXY, "3.020"));
        assertEquals("[Place[stream=0, index=1]]", finding.exchanges().toString());
    }

    @Test
    void aCloseAtOnceIsNoHang() {
        assertClear(new DumbProxy(), asking(THROUGH_PROXY, "1.140"));
    }

    @Test
    void aServerIsNoProxy() {
        assertClear(new DumbProxy(), asking(GET, "3.020"));
    }
}
