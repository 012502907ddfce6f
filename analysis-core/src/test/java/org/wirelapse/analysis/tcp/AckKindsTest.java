package org.wirelapse.analysis.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
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

    @Test
    void tellsWhatASideAcknowledgedAtOnceFromWhatItWaitedFor() {
        TcpAnalysis analysis = talk().server("0.03", ". 1:1001")
                .client("0.0301", ".")
                .server("0.040", ". 1001:2001")
                .server("0.041", ". 2001:3001")
                .client("0.0411", ".")
                .server("0.05", ". 3001:4001")
                .client("0.0912", ".")
                .server("0.2", ". 4001:5001")
                .client("0.2411", ".")
                .analyze();
        AckCounts acks = analysis.facts().clientToServer().acks();
        assertEquals(1, acks.immediate(), analysis.segments()::toString);
        assertEquals(1, acks.everyNth());
        assertEquals(2, acks.delayed());
        assertEquals(OptionalInt.of(10), acks.firstDelayedPacket());
        assertTrue(analysis.segments().has(4, Note.IMMEDIATE_ACK));
        assertTrue(analysis.segments().has(7, Note.EVERY_NTH_ACK));
    }

    /** Seen from the sending side more is under way than what an acknowledgement can cover. */
    @Test
    void countsWhatAnAcknowledgementCoversWhileMoreIsUnderWay() {
        TcpAnalysis analysis = Conversation.tcp()
                .handshake("0", "0.0001", "0.1")
                .server("0.2", ". 1:1001")
                .server("0.2001", ". 1001:2001")
                .server("0.2002", ". 2001:3001")
                .client("0.3", ". ack 1001")
                .client("0.3002", ". ack 3001")
                .analyze();
        AckCounts acks = analysis.facts().clientToServer().acks();
        assertEquals(1, acks.immediate(), analysis.segments()::toString);
        assertEquals(1, acks.everyNth());
        assertEquals(0, acks.delayed());
    }

    /** The acknowledgements came evenly: what took so long is the queue in which the data stood. */
    @Test
    void aQueueIsNoTimer() {
        TcpAnalysis analysis = Conversation.tcp()
                .handshake("0", "0.0001", "0.1")
                .server("0.2", ". 1:1001")
                .server("0.2001", ". 1001:2001")
                .client("0.335", ". ack 1001")
                .client("0.345", ". ack 2001")
                .analyze();
        AckCounts acks = analysis.facts().clientToServer().acks();
        assertEquals(0, acks.delayed(), analysis.segments()::toString);
    }

    @Test
    void aProbeIsAnsweredByAReplyAndNotByADuplicate() {
        TcpAnalysis analysis = talk().server("0.03", ". 1:1001")
                .client("0.0301", ". win 0")
                .server("0.3", ". seq 1000 len 0")
                .client("0.3001", ". win 0")
                .analyze();
        AckCounts acks = analysis.facts().clientToServer().acks();
        assertEquals(1, acks.probeReplies(), analysis.segments()::toString);
        assertEquals(0, acks.duplicate());
    }
}
