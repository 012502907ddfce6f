package org.wirelapse.analysis.congestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.flow.Direction;

class CongestionFactsTest {
    private static Conversation atClient() {
        return Conversation.tcp().handshake("0.000", "0.100", "0.100");
    }

    private static Conversation send(Conversation talk, String time, int segments) {
        for (int i = 0; i < segments; i++) {
            talk.client(time + i, ". len 1460");
        }
        return talk;
    }

    private static CongestionFacts facts(Conversation talk) {
        return CongestionAnalyzer.facts(talk.analyze(), Direction.CLIENT_TO_SERVER);
    }

    @Test
    void theFirstFlightShowsTheInitialWindow() {
        Conversation talk = send(atClient(), "1.00", 9).server("1.120", ". ack 1461");
        assertEquals(OptionalInt.of(9), facts(send(talk, "1.120", 2)).initialWindowSegments());
    }

    @Test
    void aFlightThatEndsSmallShowsNoWindow() {
        Conversation talk = send(atClient(), "1.00", 3)
                .client("1.004", "P. len 100")
                .server("1.120", ".")
                .client("2", "P. len 100");
        assertEquals(OptionalInt.empty(), facts(talk).initialWindowSegments());
    }

    @Test
    void aCaptureThatBeginsLaterShowsNone() {
        Conversation talk =
                send(Conversation.tcp().server("0.900", "."), "1.00", 9).server("1.120", ". ack 1461");
        assertEquals(OptionalInt.empty(), facts(send(talk, "1.120", 2)).initialWindowSegments());
    }

    @Test
    void listsATimeout() {
        Conversation talk = send(atClient(), "1.00", 4)
                .server("1.120", ". ack 1461")
                .client("1.500", ". 1461:2921")
                .server("1.600", ". ack 5841");
        List<CongestionEvent> events = facts(talk).events();
        assertEquals(1, events.size());
        assertEquals(CongestionEvent.Kind.TIMEOUT, events.get(0).kind());
        assertEquals(1_500_000_000, events.get(0).timeNs());
        assertEquals(9, events.get(0).packet());
        assertEquals(7 * 1460, events.get(0).thresholdBytes(), "CUBIC keeps seven tenths");
    }
}
