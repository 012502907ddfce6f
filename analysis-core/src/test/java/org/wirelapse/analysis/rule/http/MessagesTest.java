package org.wirelapse.analysis.rule.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.OK;
import static org.wirelapse.analysis.rule.Talks.answer;
import static org.wirelapse.analysis.rule.Talks.connected;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.rule.Severity;

/** Rules about how messages begin and end. */
class MessagesTest {
    private static Conversation answered(String request, String response) {
        return connected().client("1.000", "P.", request).server("1.020", "P.", response);
    }

    @Test
    void findsAnAnswerWithoutLength() {
        Conversation talk = answered(GET, "HTTP/1.1 200 OK\r\n\r\nbody").server("1.520", "F.");
        assertEquals(500_000_000, found(new LengthMissing(), talk).costNs());
        assertClear(new LengthMissing(), answered(GET, OK));
    }

    @Test
    void findsTwoLengths() {
        Conversation talk = answered(GET, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nbody");
        Finding finding = found(new LengthConflict(), talk);
        assertEquals("[0]", finding.streams().toString());
        assertTrue(finding.summary().endsWith("4 B or 5 B by Content-Length; it was read as 4 B."), finding.summary());
        String both = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n";
        String told = found(new LengthConflict(), answered(GET, both)).summary();
        assertTrue(told.endsWith("2 B by Transfer-Encoding, 9 B by Content-Length."), told);
        assertClear(new LengthConflict(), answered(GET, OK));
    }

    @Test
    void findsAnAnswerThatNobodyAskedFor() {
        Conversation talk = answered(GET, OK + "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n");
        assertEquals("[0]", found(new UnsolicitedResponses(), talk).streams().toString());
        assertClear(new UnsolicitedResponses(), answered(GET, OK));
        Conversation midstream = Conversation.tcp().client("1.000", "P.", GET).server("1.020", "P.", OK + OK);
        assertClear(new UnsolicitedResponses(), midstream);
    }

    @Test
    void findsAnAnswerThatWasCut() {
        Conversation talk = answered(GET, answer(100) + "half").server("1.030", "F.");
        assertEquals(Severity.HIGH, found(new TruncatedBody(), talk).severity());
        assertClear(new TruncatedBody(), answered(GET, OK));
    }

    @Test
    void findsARequestAfterTheClose() {
        String closes = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        Conversation talk = answered(GET, closes).client("1.100", "P.", GET).server("1.120", "R.");
        assertEquals(
                "[Place[stream=0, index=1]]",
                found(new RequestAfterClose(), talk).exchanges().toString());
        assertEquals(1, found(new UnansweredRequests(), talk).exchanges().size());
        assertClear(
                new RequestAfterClose(),
                answered(GET, OK).client("1.100", "P.", GET).server("1.120", "P.", OK));
    }

    @Test
    void findsARequestThatCrossedTheClose() {
        Conversation talk = answered(GET, OK)
                .client("6.000", "P. ack 39", GET)
                .server("6.005", "F. ack 28")
                .server("6.020", "R");
        assertEquals(
                "[Place[stream=0, index=1]]",
                found(new KeepAliveRace(), talk).exchanges().toString());
        assertClear(new KeepAliveRace(), answered(GET, OK));
        assertClear(new UnansweredRequests(), answered(GET, OK));
    }

    @Test
    void tellsOfAnUpgradeAndOfProxyConnection() {
        String asks = "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
        String grants = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
        assertEquals(Severity.INFO, found(new Upgrade(), answered(asks, grants)).severity());
        assertClear(new Upgrade(), answered(GET, OK));
        String toProxy = "GET http://a/ HTTP/1.1\r\nHost: a\r\nProxy-Connection: keep-alive\r\n\r\n";
        assertEquals(
                "[0]",
                found(new ProxyConnection(), answered(toProxy, OK)).streams().toString());
        assertClear(new ProxyConnection(), answered(GET, OK));
    }
}
