package org.wirelapse.analysis.wait;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

/** Exchanges over a path of 20 ms, seen at the client unless a test says otherwise. */
class ExchangeTilerTest {
    private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    private static final String POST_HEAD = "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\n";

    private static Conversation connected() {
        return Conversation.tcp().handshake("0.000", "0.020", "0.020");
    }

    private static String answer(int body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body + "\r\n\r\n";
    }

    private static void assertWaits(String expected, Conversation conversation, int exchange) {
        assertEquals(
                expected,
                WaitText.of(conversation, exchange),
                () -> conversation.analyze().segments().toString());
    }

    @Test
    void beginsWithTheHandshakeOfAConnectionOpenedForIt() {
        Conversation conversation = connected().client("0.023", "P.", GET).server("0.073", "P.", OK);
        assertWaits("CONNECT_RTT 20, CLIENT_SEND 3, PROPAGATION 10, SERVER_THINK 30, PROPAGATION 10", conversation, 0);
    }

    @Test
    void beginsWithItsFirstByteOnAConnectionThatWasOpenForLong() {
        Conversation conversation = connected().client("2.000", "P.", GET).server("2.025", "P.", OK);
        assertWaits("PROPAGATION 10, SERVER_THINK 5, PROPAGATION 10", conversation, 0);
    }

    @Test
    void countsTheTimerOfALostSyn() {
        Conversation conversation = Conversation.tcp()
                .client("0.000", "S seq 1000 win 64240 mss 1460")
                .client("1.020", "S seq 1000 win 64240 mss 1460")
                .server("1.040", "S. seq 9000 win 65160 mss 1460")
                .client("1.040", ".")
                .client("1.040", "P.", GET)
                .server("1.060", "P.", OK);
        assertWaits("SYN_TIMEOUT 1020, CONNECT_RTT 20, PROPAGATION 20", conversation, 0);
    }

    @Test
    void splitsANagleStallIntoTheRoundTripAndTheDelayedAck() {
        Conversation conversation = connected()
                .client("2.000", "P.", POST_HEAD)
                .server("2.060", ".")
                .client("2.060", "P.", "12345")
                .server("2.080", "P.", OK);
        assertWaits("NAGLE 20, DELAYED_ACK 40, PROPAGATION 20", conversation, 0);
    }

    @Test
    void givesAWindowOfOneSegmentItsRoundTripAndTheRestToTheDelayedAck() {
        Conversation conversation = connected().client("2.000", "P.", GET);
        String head = answer(3 * 1460 - 41);
        conversation
                .server("2.020", ".", head + "x".repeat(1460 - 41))
                .client("2.060", ".")
                .server("2.080", ". len 1460")
                .client("2.120", ".")
                .server("2.140", "P. len 1460");
        assertWaits("PROPAGATION 20, SLOW_START 20, DELAYED_ACK 40, SLOW_START 20, DELAYED_ACK 40", conversation, 0);
    }

    @Test
    void callsAGapThatNoAcknowledgementEndsAPauseOfTheClient() {
        Conversation conversation = connected()
                .client("2.000", "P.", POST_HEAD)
                .server("2.020", ".")
                .client("2.060", "P.", "12345")
                .server("2.080", "P.", OK);
        assertWaits("CLIENT_PAUSE 60, PROPAGATION 20", conversation, 0);
    }

    @Test
    void countsTheProbeAndTheTimerOfALostRequest() {
        Conversation conversation = connected()
                .client("2.000", "P. id 7", GET)
                .client("2.220", "P. 1:28 id 8", GET)
                .client("2.460", "P. 1:28 id 9", GET)
                .server("2.480", "P.", OK);
        assertWaits("TAIL_LOSS_PROBE 220, RETRANSMISSION_TIMEOUT 240, PROPAGATION 20", conversation, 0);
    }

    @Test
    void waitsInLineBehindAnEarlierAnswer() {
        Conversation conversation = connected()
                .client("2.000", "P.", GET)
                .client("2.001", "P.", GET)
                .server("2.120", "P.", OK)
                .server("2.130", "P.", OK);
        assertWaits("PIPELINE_QUEUE 119, SERVER_THINK 10", conversation, 1);
    }

    @Test
    void tellsAPauseOfTheServerFromAFullWindow() {
        Conversation conversation = connected()
                .client("2.000", "P.", GET)
                .server("2.020", "P.", answer(10) + "12345")
                .client("2.020", ".")
                .server("2.320", "P.", "67890");
        assertWaits("PROPAGATION 20, SERVER_PAUSE 300", conversation, 0);
    }

    @Test
    void countsRoundsOfSlowStart() {
        Conversation conversation = connected().client("2.000", "P.", GET);
        String head = answer(4 * 1460 - 41);
        assertEquals(41, head.length());
        conversation
                .server("2.020", ".", head + "x".repeat(1460 - 41))
                .server("2.020", ". len 1460")
                .client("2.020", ".")
                .server("2.040", ". len 1460")
                .server("2.040", "P. len 1460");
        assertWaits("PROPAGATION 20, SLOW_START 20", conversation, 0);
    }

    @Test
    void waitsForAClosedWindowToOpen() {
        Conversation conversation = connected()
                .client("2.000", "P.", GET)
                .server("2.020", ".", answer(2880 - 41) + "x".repeat(1440 - 41))
                .client("2.020", ". win 0")
                .client("2.520", ". win 502")
                .server("2.540", "P. len 1440");
        assertWaits("PROPAGATION 20, SERVER_PAUSE 20, ZERO_WINDOW 500", conversation, 0);
    }

    @Test
    void waitsForTheCloseThatEndsAnAnswerWithoutLength() {
        Conversation conversation = connected()
                .client("2.000", "P.", GET)
                .server("2.020", "P.", "HTTP/1.1 200 OK\r\n\r\nbody")
                .server("2.520", "F.");
        assertWaits("PROPAGATION 20, CLOSE_WAIT 500", conversation, 0);
    }

    @Test
    void withholdsTheBodyUntilItIsAskedFor() {
        Conversation conversation = connected()
                .client("2.000", "P.", "PUT / HTTP/1.1\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n")
                .server("2.220", "P.", "HTTP/1.1 100 Continue\r\n\r\n")
                .client("2.220", "P.", "12345")
                .server("2.240", "P.", OK);
        assertWaits("EXPECT_CONTINUE 220, PROPAGATION 20", conversation, 0);
    }

    @Test
    void givesUnansweredRequestsToTheServerThatHadThem() {
        Conversation conversation =
                connected().client("2.000", "P.", GET).server("2.020", ".").client("4.000", "R.");
        assertWaits("PROPAGATION 20, SERVER_THINK 1980", conversation, 0);
    }

    @Test
    void tellsAWindowThatFellBackWhileIdleFromAYoungOne() {
        Conversation conversation = connected().client("2.000", "P.", GET);
        String first = answer(4 * 1460 - 41);
        conversation
                .server("2.020", ".", first + "x".repeat(1460 - 41))
                .server("2.020", ". len 1460")
                .server("2.020", ". len 1460")
                .server("2.020", "P. len 1460")
                .client("2.020", ".")
                .client("5.000", "P.", GET)
                .server("5.020", ".", first + "x".repeat(1460 - 41))
                .server("5.020", ". len 1460")
                .client("5.020", ".")
                .server("5.040", ". len 1460")
                .server("5.040", "P. len 1460");
        assertWaits("PROPAGATION 20, IDLE_RESTART 20", conversation, 1);
    }

    /** Where no socket is left, TCP itself answers: nobody thought. */
    @Test
    void aResetWithoutASocketTookOnlyTheWay() {
        Conversation conversation = connected().client("2.000", "P.", GET).server("2.025", "R ack 28");
        assertWaits("PROPAGATION 20, QUEUEING 5", conversation, 0);
    }

    @Test
    void aServerThatResetsInsteadOfAnsweringHadTheRequest() {
        Conversation conversation = connected().client("2.000", "P.", GET).server("2.120", "R. ack 28");
        assertWaits("PROPAGATION 20, SERVER_THINK 100", conversation, 0);
    }

    @Test
    void aRequestGivenUpWhileItWasSentAgainWaitedForTheTimer() {
        Conversation conversation = connected()
                .client("2.000", "P. id 7", GET)
                .client("2.220", "P. 1:28 id 8", GET)
                .client("2.460", "P. 1:28 id 9", GET)
                .client("2.700", "R.");
        assertWaits("TAIL_LOSS_PROBE 220, RETRANSMISSION_TIMEOUT 480", conversation, 0);
    }

    @Test
    void nobodyKnowsWhyARequestThatWasGivenUpAtOnceStayedUnanswered() {
        Conversation conversation = connected().client("2.000", "P.", GET).client("2.010", "R.");
        assertWaits("UNKNOWN 10", conversation, 0);
    }

    /** The client acknowledges an answer that the capture lacks, and asks again. */
    @Test
    void anAnswerThatTheCaptureLacksIsAGap() {
        Conversation conversation = connected()
                .client("2.000", "P.", GET)
                .client("2.100", ". ack 501")
                .client("2.200", "P. ack 501", GET)
                .client("2.300", ". ack 1001");
        assertWaits("CAPTURE_GAP 300", conversation, 0);
        assertWaits("CAPTURE_GAP 100", conversation, 1);
    }

    /** The server's TCP acknowledges at once, so what came late was the request, not the answer. */
    @Test
    void anAcknowledgementTellsWhenTheRequestWasThere() {
        Conversation conversation =
                connected().client("2.000", "P.", GET).server("2.035", ".").server("2.045", "P.", OK);
        assertWaits("PROPAGATION 10, QUEUEING 15, SERVER_THINK 10, PROPAGATION 10", conversation, 0);
    }

    /** Bursts of four segments every 600 us, as a sender leaves them that paces itself (RFC 9002 §7.7 says why); the link takes 5 us for one. */
    @Test
    void aSenderThatPacesItselfIsNoSlowLink() {
        int bursts = 20;
        Conversation conversation = connected().client("2.000", "P.", GET);
        String head = answer(4 * bursts * 1460 - 43);
        for (int segment = 0; segment < 4 * bursts; segment++) {
            String at = "2." + (20_000 + 600 * (segment / 4) + 5 * (segment % 4));
            conversation.server(
                    at.replace("2.", "2.0"),
                    segment + 1 < 4 * bursts ? ". len 1460" : "P. len 1460",
                    segment == 0 ? head + "x".repeat(1460 - head.length()) : null);
        }
        String waits = WaitText.of(conversation, 0);
        assertEquals(bursts - 1, waits.split("PACING 0.585", -1).length - 1, waits);
    }

    /** Between its acknowledgement and its answer the server's clock goes on by 30 ms; what made the answer later still was the way. */
    @Test
    void theServersOwnClockTellsHowLongItHadTheRequest() {
        Conversation conversation = Conversation.tcp()
                .client("0.000", "S win 64240 mss 1460 sackOK wscale 7 ts 100 0")
                .server("0.040", "S. win 65160 mss 1460 sackOK wscale 7 ts 500 100")
                .client("0.040", ". win 502 ts 140 500")
                .client("0.050", "P. ts 150 500", GET)
                .server("0.090", ". ts 550 150")
                .server("0.110", "P. ts 580 150", OK)
                .client("0.110", ". ts 210 580")
                .server("0.300", "F. ts 770 210");
        assertWaits(
                "CONNECT_RTT 40, CLIENT_SEND 10, PROPAGATION 15.5, SERVER_THINK 29, PROPAGATION 15.5", conversation, 0);
    }

    /** At the server: four segments each time that four were acknowledged, the last time 4 ms late. The host was slow, not the application. */
    @Test
    void aSenderThatStopsAtTheSameFlightAgainIsHeldByTheSameLimit() {
        Conversation conversation = connectedAtTheServer().client("2.000", "P.", GET);
        String head = answer(16 * 1460 - 43);
        String[] rounds = {"2.000", "2.020", "2.040", "2.064"};
        for (int round = 0; round < rounds.length; round++) {
            if (round > 0) {
                conversation.client("2.0" + 20 * round, ".");
            }
            for (int segment = 0; segment < 4; segment++) {
                boolean first = round == 0 && segment == 0;
                conversation.server(
                        rounds[round], ". len 1460", first ? head + "x".repeat(1460 - head.length()) : null);
            }
        }
        assertWaits("SLOW_START 64", conversation, 0);
    }

    /** At the server: the window is open again at once, and the segment leaves when the sender's own pace has it leave. */
    @Test
    void aWindowThatWasOpenAgainForLongHeldNothing() {
        Conversation conversation = connectedAtTheServer().client("2.000", "P. win 22", GET);
        String head = answer(3 * 1408 - 42);
        conversation
                .server("2.000", ".", head + "x".repeat(1408 - head.length()))
                .server("2.005", ". len 1408")
                .client("2.0058", ". win 44 ack 1")
                .server("2.0067", "P. len 1408");
        assertWaits("SERVER_PAUSE 6.7", conversation, 0);
    }

    private static Conversation connectedAtTheServer() {
        return Conversation.tcp().handshake("0.000", "0.000", "0.020");
    }
}
