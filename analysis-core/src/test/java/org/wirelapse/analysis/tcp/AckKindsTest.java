package org.wirelapse.analysis.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

class AckKindsTest {
    private static Conversation talk() {
        return Conversation.tcp().handshake("0", "0.02", "0.0201");
    }

    @Test
    void payloadMakesAnAckPiggybackedAndItsAbsenceStandalone() {
        TcpFacts facts = talk().client("0.03", "P. 1:101")
                .server("0.05", ".")
                .server("0.06", "P. 1:201")
                .client("0.07", "F.")
                .server("0.09", "R.")
                .analyze()
                .facts();
        assertEquals(1, facts.clientToServer().acks().piggybacked());
        assertEquals(1, facts.clientToServer().acks().standalone(), "only the handshake's");
        assertEquals(1, facts.serverToClient().acks().piggybacked());
        assertEquals(1, facts.serverToClient().acks().standalone());
    }

    @Test
    void tellsDuplicatesFromWindowUpdates() {
        TcpAnalysis analysis = talk().server("0.03", ". 1:1001")
                .client("0.0301", ". win 500")
                .server("0.031", ". 2001:3001")
                .client("0.0311", ". ack 1001 win 500")
                .client("0.0312", ". ack 1001 win 480 sack 2001:3001")
                .client("0.04", ". ack 1001 win 600")
                .analyze();
        AckCounts acks = analysis.facts().clientToServer().acks();
        assertEquals(2, acks.duplicate(), analysis.segments()::toString);
        assertEquals(1, acks.windowUpdates());
        assertTrue(analysis.segments().has(8, Note.WINDOW_UPDATE));
    }

    @Test
    void aRepeatedAckWithNothingOutstandingIsNoDuplicate() {
        TcpAnalysis analysis = talk().server("0.03", ". 1:1001")
                .client("0.0301", ".")
                .client("0.04", ".")
                .analyze();
        assertFalse(analysis.segments().has(5, Note.DUPLICATE_ACK), analysis.segments()::toString);
    }

    @Test
    void infersTheTimerFromAgreeingWaits() {
        Conversation talk = talk();
        for (int i = 0; i < 4; i++) {
            talk.server(i + 1 + ".000", "P. len 100").client(i + 1 + ".0412", ".");
        }
        AckCounts acks = talk.server("9", "P. len 100")
                .client("9.0001", ".")
                .analyze()
                .facts()
                .clientToServer()
                .acks();
        assertEquals(4, acks.delayed());
        assertEquals(41_100_000, acks.delayedAckTimerNs().getAsLong(), 200_000);
    }

    @Test
    void takesTheWayToTheOtherSideOffTheTimer() {
        Conversation talk = talk().client("0.5", "P. len 100").server("0.52", ".");
        for (int i = 0; i < 3; i++) {
            talk.client(i + 1 + ".000", "P. len 100").server(i + 1 + ".060", ".");
        }
        AckCounts acks = talk.analyze().facts().serverToClient().acks();
        assertEquals(OptionalLong.of(40_000_000), acks.delayedAckTimerNs());
    }

    @Test
    void oneLongWaitIsDelayedWithoutATimer() {
        AckCounts acks = talk().server("1", "P. len 100")
                .client("1.044", ".")
                .analyze()
                .facts()
                .clientToServer()
                .acks();
        assertEquals(1, acks.delayed());
        assertTrue(acks.delayedAckTimerNs().isEmpty());
    }

    @Test
    void anAckOfTwoSegmentsIsNotTheTimers() {
        AckCounts acks = talk().server("1", ". len 1460")
                .server("1.03", ". len 1460")
                .client("1.044", ".")
                .analyze()
                .facts()
                .clientToServer()
                .acks();
        assertEquals(0, acks.delayed());
    }

    @Test
    void aWindowOfZeroIsSeenScaled() {
        TcpAnalysis analysis =
                talk().server("1", ". len 1460").client("1.001", ". win 0").analyze();
        assertTrue(analysis.segments().has(4, Note.ZERO_WINDOW));
        assertEquals(502L << 7, analysis.segments().windowBytes(2));
        assertEquals(64_240, analysis.segments().windowBytes(0));
    }

    @Test
    void infersTheShiftWhereTheHandshakeIsMissing() {
        Segments segments = Conversation.tcp()
                .client("0", ". seq 1 win 1000")
                .server("0.01", ". 1:1461")
                .server("0.01", ". 1461:2921")
                .server("0.01", ". 2921:4381")
                .analyze()
                .segments();
        assertEquals(8000, segments.windowBytes(0));
    }
}
