package org.wirelapse.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

class CloseWordsTest {
    private static Conversation connected() {
        return Conversation.tcp().handshake("0.000", "0.020", "0.020");
    }

    private static String of(Conversation conversation) {
        return CloseWords.of(conversation.analyze().facts().close());
    }

    @Test
    void saysWhoClosedFirstAndWhoWaits() {
        assertEquals(
                "client first, TIME_WAIT at the client",
                of(connected().client("1.000", "F.").server("1.020", "F.").client("1.020", ".")));
    }

    @Test
    void saysWhenOneSideNeverClosed() {
        assertEquals(
                "server first, the other side never",
                of(connected().server("1.000", "F.").client("1.000", ".")));
    }

    @Test
    void saysWhoResetAndWhatTheResetTells() {
        assertEquals("reset by the client, which gave up", of(connected().client("1.000", "R.")));
        assertEquals(
                "reset by the server, which had no socket left",
                of(connected().client("1.000", "P. len 10").server("1.020", "R")));
    }

    @Test
    void saysThatOneIsOpen() {
        assertEquals("open", of(connected()));
    }
}
