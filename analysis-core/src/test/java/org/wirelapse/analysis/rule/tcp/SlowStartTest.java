package org.wirelapse.analysis.rule.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.OK;
import static org.wirelapse.analysis.rule.Talks.answer;
import static org.wirelapse.analysis.rule.Talks.connected;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.rule.Finding;

/** Rules about a young congestion window. */
class SlowStartTest {
    private static Conversation rounds() {
        String head = answer(4 * 1460 - 41);
        return Conversation.tcp()
                .handshake("0.000", "0.060", "0.060")
                .client("2.000", "P.", GET)
                .server("2.060", ".", head + "x".repeat(1460 - 41))
                .server("2.060", ". len 1460")
                .client("2.060", ".")
                .server("2.120", ". len 1460")
                .server("2.120", "P. len 1460");
    }

    @Test
    void pricesRoundsOfSlowStart() {
        assertEquals(60_000_000, found(new SlowStartCost(), rounds()).costNs());
        assertClear(new IdleRestart(), rounds());
        assertClear(new CongestionLimited(), rounds());
        assertClear(new ReceiveWindowLimit(), rounds());
    }

    @Test
    void whatFitsTheFirstWindowHasNone() {
        Conversation talk = connected().client("2.000", "P.", GET).server("2.020", "P.", OK);
        assertClear(new SlowStartCost(), talk);
        assertClear(new SmallInitialWindow(), talk);
    }

    /** Two of four segments, then the rest a round trip later: the kernel's first window was two. */
    @Test
    void namesTheSegmentsOfASmallFirstWindow() {
        assertEquals(2, found(new SmallInitialWindow(), rounds()).values().get("smallest"));
        assertClear(new SmallInitialWindow(), firstFlightOf(10, 14));
    }

    @Test
    void pricesAWindowThatFellBackWhileIdle() {
        Finding finding = found(new IdleRestart(), idled("5.000"));
        assertEquals(60_000_000, finding.costNs());
        assertClear(new IdleRestart(), idled("2.100"));
    }

    /** An answer of some segments whose first flight holds so many. */
    private static Conversation firstFlightOf(int flight, int segments) {
        Conversation talk = Conversation.tcp()
                .handshake("0.000", "0.060", "0.060")
                .client("2.000", "P.", GET)
                .server("2.060", ".", answer(segments * 1460 - 43) + "x".repeat(1460 - 43));
        for (int segment = 1; segment < segments; segment++) {
            if (segment == flight) {
                talk.client("2.060", ".");
            }
            talk.server(segment < flight ? "2.060" : "2.120", ". len 1460");
        }
        return talk;
    }

    /** A window of four segments, and an answer of four that leave two by two at a time. */
    private static Conversation idled(String again) {
        String head = answer(4 * 1460 - 41) + "x".repeat(1460 - 41);
        String answered = new BigDecimal(again).add(new BigDecimal("0.060")).toPlainString();
        String rest = new BigDecimal(again).add(new BigDecimal("0.120")).toPlainString();
        return Conversation.tcp()
                .handshake("0.000", "0.060", "0.060")
                .client("2.000", "P.", GET)
                .server("2.060", ".", head)
                .server("2.060", ". len 1460")
                .server("2.060", ". len 1460")
                .server("2.060", "P. len 1460")
                .client("2.060", ".")
                .client(again, "P.", GET)
                .server(answered, ".", head)
                .server(answered, ". len 1460")
                .client(answered, ".")
                .server(rest, ". len 1460")
                .server(rest, "P. len 1460");
    }
}
