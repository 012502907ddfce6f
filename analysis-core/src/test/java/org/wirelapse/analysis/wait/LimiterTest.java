package org.wirelapse.analysis.wait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.ConnectionAnalyzer;
import org.wirelapse.analysis.Surroundings;
import org.wirelapse.analysis.conversation.Conversation;

class LimiterTest {
    private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

    private static Limiter of(Conversation conversation) {
        return Limiter.of(ConnectionAnalyzer.analyze(conversation.connection(), conversation.bytes(), Surroundings.NONE)
                .summary()
                .exchanges()
                .get(0));
    }

    private static Conversation asked() {
        return Conversation.tcp().handshake("0.000", "0.020", "0.020").client("2.000", "P.", GET);
    }

    private static String answer(int body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body + "\r\n\r\n";
    }

    @Test
    void anAnswerInOneSegmentHasNone() {
        assertNull(of(asked().server("2.100", "P.", answer(0))));
    }

    @Test
    void aServerThatPausesIsTheApplication() {
        Conversation talk = asked().server("2.020", "P.", answer(10) + "12345")
                .client("2.020", ".")
                .server("2.320", "P.", "67890");
        assertEquals(Limiter.APPLICATION, of(talk));
    }

    @Test
    void aClosedWindowIsTheReceivers() {
        Conversation talk = asked().server("2.020", ".", answer(2880 - 41) + "x".repeat(1440 - 41))
                .client("2.020", ". win 0")
                .client("2.520", ". win 502")
                .server("2.540", "P. len 1440");
        assertEquals(Limiter.RECEIVE_WINDOW, of(talk));
    }

    @Test
    void roundsOfSlowStartAreTheCongestionWindow() {
        String head = answer(4 * 1460 - 41);
        Conversation talk = asked().server("2.020", ".", head + "x".repeat(1460 - 41))
                .server("2.020", ". len 1460")
                .client("2.020", ".")
                .server("2.040", ". len 1460")
                .server("2.040", "P. len 1460");
        assertEquals(Limiter.CONGESTION_WINDOW, of(talk));
    }

    @Test
    void segmentsThatFollowEachOtherArePath() {
        Conversation talk = asked().server("2.020", ".", answer(2 * 1460 - 41) + "x".repeat(1460 - 41))
                .server("2.021", "P. len 1460");
        assertEquals(Limiter.PATH, of(talk));
    }
}
