package org.wirelapse.analysis.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.ConnectionAnalyzer;
import org.wirelapse.analysis.Surroundings;
import org.wirelapse.analysis.conversation.Conversation;

/** A protocol that is not known, over a path of 20 ms, seen at the client. */
class TurnFinderTest {
    private static final String ASK = "?ask";
    private static final String ANSWER = "!answer";

    private static Conversation connected() {
        return Conversation.tcp().handshake("0.000", "0.020", "0.020");
    }

    /** Each turn as {@code client bytes > server bytes: CAUSE ms, …}. */
    private static String turns(Conversation conversation) {
        return ConnectionAnalyzer.analyze(conversation.connection(), conversation.bytes(), Surroundings.NONE)
                .summary()
                .turns()
                .stream()
                .map(tiled -> tiled.turn().clientBytes() + " > "
                        + tiled.turn().serverBytes() + ": "
                        + tiled.waits().stream()
                                .map(wait -> wait.cause() + " " + wait.durationNs() / 1_000_000)
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void cutsWhereTheClientAsksAgain() {
        Conversation conversation = connected()
                .client("0.021", "P.", ASK)
                .server("0.091", "P.", ANSWER)
                .client("0.500", "P.", ASK)
                .server("0.520", "P.", ANSWER)
                .server("0.520", "P.", ANSWER);
        assertEquals(
                "4 > 7: CONNECT_RTT 20, CLIENT_SEND 1, PROPAGATION 10, SERVER_THINK 50, PROPAGATION 10\n"
                        + "4 > 14: PROPAGATION 20",
                turns(conversation));
    }

    @Test
    void countsWhatTheClientSendsDuringAnAnswerToItsTurn() {
        Conversation conversation = connected()
                .client("2.000", "P.", ASK)
                .server("2.020", ". len 1460")
                .server("2.022", "P. len 1460")
                .client("2.023", "P. ack 1461", ASK)
                .server("2.024", "P. len 1460 ack 5")
                .client("2.024", ".");
        assertEquals("8 > 4380: PROPAGATION 20, PACING 4", turns(conversation));
    }

    @Test
    void letsTheServerSpeakFirst() {
        Conversation conversation = connected()
                .server("0.070", "P.", "220 ready\r\n")
                .client("0.170", "P.", "EHLO a\r\n")
                .server("0.190", "P.", "250 ok\r\n");
        assertEquals(
                "0 > 11: CONNECT_RTT 20, PROPAGATION 10, SERVER_THINK 30, PROPAGATION 10\n8 > 8: PROPAGATION 20",
                turns(conversation));
    }

    @Test
    void takesWhatComesUnaskedAfterALongSilenceForATurnOfItsOwn() {
        Conversation conversation = connected()
                .client("2.000", "P.", ASK)
                .server("2.020", "P.", ANSWER)
                .client("2.020", ".")
                .server("9.000", "P.", ANSWER);
        assertEquals("4 > 7: PROPAGATION 20\n0 > 7: ", turns(conversation));
    }

    @Test
    void doesNotBlameTheServerForWhatWantedNoAnswer() {
        Conversation conversation = connected()
                .client("2.000", "P.", ASK)
                .server("2.020", "P.", ANSWER)
                .client("2.030", "P.", "bye")
                .server("2.050", ".")
                .client("5.000", "P.", ASK)
                .server("5.020", "P.", ANSWER);
        assertEquals("4 > 7: PROPAGATION 20\n3 > 0: \n4 > 7: PROPAGATION 20", turns(conversation));
    }

    @Test
    void waitsForTheServerThatClosesInsteadOfAnswering() {
        Conversation conversation =
                connected().client("2.000", "P.", ASK).server("2.020", ".").server("2.320", "F.");
        assertEquals("4 > 0: PROPAGATION 20, SERVER_THINK 300", turns(conversation));
    }

    @Test
    void findsTheStallOfNaglesAlgorithm() {
        Conversation conversation = connected()
                .client("2.000", "P.", "first half, ")
                .server("2.060", ".")
                .client("2.060", "P.", "second half")
                .server("2.080", "P.", ANSWER);
        assertEquals("23 > 7: NAGLE 20, DELAYED_ACK 40, PROPAGATION 20", turns(conversation));
    }

    @Test
    void hasNoTurnsWhereExchangesCanBeRead() {
        Conversation conversation = connected()
                .client("2.000", "P.", "GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                .server("2.025", "P.", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        assertEquals("", turns(conversation));
    }
}
