package org.wirelapse.analysis.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

class RepeatsTest {
    private static final Set<Note> TOLD =
            Set.of(Note.RETRANSMISSION, Note.REORDERED, Note.DUPLICATE, Note.KEEP_ALIVE, Note.ZERO_WINDOW_PROBE);

    private static void assertTold(Segments segments, int row, Note... notes) {
        Set<Note> told = new HashSet<>(segments.notes(row));
        told.retainAll(TOLD);
        assertEquals(Set.of(notes), told, () -> "row " + row + "\n" + segments);
    }

    /** A connection with a round trip of 20 ms, seen at the client. */
    private static Conversation talk() {
        return Conversation.tcp().handshake("0", "0.02", "0.0201");
    }

    @Test
    void bytesSeenBeforeAreARetransmissionHoweverSoonTheyCome() {
        Segments segments = talk().client("0.03", ". 1:101")
                .client("0.03", ". 101:201")
                .client("0.0305", ". 1:101")
                .analyze()
                .segments();
        assertTold(segments, 5, Note.RETRANSMISSION);
        assertEquals(3, segments.original(5));
    }

    @Test
    void aRetransmissionMayHaveOtherBoundaries() {
        Segments segments = talk().client("0.03", ". 1:101")
                .client("0.03", ". 101:201")
                .client("0.3", "P. 51:301")
                .client("0.6", "P. 251:301")
                .analyze()
                .segments();
        assertTold(segments, 5, Note.RETRANSMISSION);
        assertEquals(3, segments.original(5));
        assertTold(segments, 6, Note.RETRANSMISSION);
        assertEquals(5, segments.original(6), segments::toString);
    }

    @Test
    void aHoleFilledSoonWasReordered() {
        Segments segments = talk().server("0.03", ". 101:201 id 11")
                .server("0.031", ". 1:101 id 10")
                .analyze()
                .segments();
        assertTold(segments, 4, Note.REORDERED);
    }

    @Test
    void aHoleFilledAfterARoundTripWasRepaired() {
        TcpAnalysis analysis = talk().server("0.03", ". 101:201")
                .client("0.0301", ". ack 1 sack 101:201")
                .server("0.051", ". 1:101")
                .analyze();
        assertTold(analysis.segments(), 5, Note.RETRANSMISSION);
        Retransmission repair =
                analysis.facts().serverToClient().retransmissions().get(0);
        assertTrue(repair.original().isEmpty());
        assertEquals(Retransmission.Lost.BEFORE_TAP, repair.lost());
        assertEquals(Retransmission.Verdict.NEEDED, repair.verdict());
    }

    @Test
    void theSendersClockTellsReorderingFromRepair() {
        Segments late = talk().server("0.03", ". 101:201 ts 50 1")
                .server("0.09", ". 1:101 ts 49 1")
                .analyze()
                .segments();
        assertTold(late, 4, Note.REORDERED);
        Segments quick = talk().server("0.03", ". 101:201 ts 50 1")
                .server("0.032", ". 1:101 ts 52 1")
                .analyze()
                .segments();
        assertTold(quick, 4, Note.RETRANSMISSION);
    }

    @Test
    void anOriginalThatComesAfterItsCopyIsNotTheRetransmission() {
        Segments segments = talk().server("0.03", ". 101:201 ts 50 1")
                .server("0.06", ". 1:101 ts 80 1")
                .server("0.09", ". 1:101 ts 49 1")
                .analyze()
                .segments();
        assertTold(segments, 4, Note.RETRANSMISSION);
        assertTold(segments, 5, Note.REORDERED);
        assertEquals(5, segments.original(4));
    }

    @Test
    void thePacketCountTellsThatAFlightsEndWasLostBeforeTheTap() {
        Segments segments = talk().server("0.03", ". 1:101 id 20")
                .client("0.0301", ".")
                .server("0.05", ". 101:201 id 21")
                .client("0.0501", ".")
                .server("0.07", ". 201:301 id 22")
                .client("0.0701", ".")
                .server("0.36", "P. 301:401 id 24")
                .client("0.3601", ".")
                .server("0.38", "P. 401:501 id 25")
                .analyze()
                .segments();
        assertTold(segments, 9, Note.RETRANSMISSION);
        assertTold(segments, 11);
    }

    @Test
    void aSynAckThatAnswersADoubledSynIsSentAgain() {
        Segments segments = Conversation.tcp()
                .client("0", "S seq 1000 mss 1460 id 7")
                .server("0.00001", "S. seq 9000 mss 1460 id 0")
                .client("0.00002", "S seq 1000 mss 1460 id 7")
                .server("0.00003", "S. seq 9000 mss 1460 id 0")
                .client("0.02", ". ack 1")
                .analyze()
                .segments();
        assertTold(segments, 2, Note.DUPLICATE);
        assertTold(segments, 3, Note.RETRANSMISSION);
    }

    @Test
    void anEmptySegmentTellsHowFarItsSenderHadCome() {
        Segments segments = talk().server("0.03", ". seq 1449")
                .server("0.3", ". 1:1449 ts 9 9")
                .analyze()
                .segments();
        assertTold(segments, 4, Note.RETRANSMISSION);
    }

    @Test
    void packetsFromAMirrorPortAreDuplicates() {
        Segments segments = talk().client("0.03", "P. 1:101 id 5")
                .client("0.030004", "P. 1:101 id 5")
                .server("0.05", ". id 6")
                .server("0.050004", ". id 6")
                .analyze()
                .segments();
        assertTold(segments, 4, Note.DUPLICATE);
        assertEquals(3, segments.original(4));
        assertTold(segments, 6, Note.DUPLICATE);
    }

    @Test
    void withoutIdentificationOnlyCopiesCloseInTimeAreDuplicates() {
        Segments segments = talk().client("0.03", "P. 1:101 id 0")
                .client("0.0301", "P. 1:101 id 0")
                .client("0.3", "P. 1:101 id 0")
                .analyze()
                .segments();
        assertTold(segments, 4, Note.DUPLICATE);
        assertTold(segments, 5, Note.RETRANSMISSION);
    }

    @Test
    void keepAlivesAskWithAnOldByte() {
        TcpAnalysis analysis = talk().client("0.03", "P. 1:101")
                .server("0.05", ".")
                .client("60", ". seq 100")
                .server("60.02", ". ack 101")
                .client("120", ". 100:101")
                .server("120.02", ". ack 101")
                .analyze();
        Segments segments = analysis.segments();
        assertTold(segments, 5, Note.KEEP_ALIVE);
        assertTold(segments, 7, Note.KEEP_ALIVE);
        assertEquals(0, analysis.facts().serverToClient().acks().duplicate());
        assertEquals(2, analysis.facts().clientToServer().keepAlives());
    }

    @Test
    void probesOfAClosedWindowAreNoKeepAlives() {
        TcpAnalysis analysis = talk().client("0.03", "P. 1:101")
                .server("0.05", ". win 0")
                .client("0.3", ". seq 100")
                .server("0.32", ". win 0")
                .client("0.9", ". 101:102")
                .server("0.92", ". ack 101 win 0")
                .client("2", ". 101:102")
                .server("2.02", ". win 500")
                .client("2.03", ". 102:202")
                .analyze();
        Segments segments = analysis.segments();
        assertTold(segments, 5, Note.ZERO_WINDOW_PROBE);
        assertTold(segments, 7, Note.ZERO_WINDOW_PROBE);
        assertTold(segments, 9, Note.ZERO_WINDOW_PROBE);
        DirectionFacts client = analysis.facts().clientToServer();
        assertEquals(3, client.zeroWindowProbes());
        assertEquals(1_970_000_000L, client.zeroWindowNs());
        assertEquals(0, client.unseenBytes());
    }

    @Test
    void aBareFinSentAgainIsARetransmission() {
        TcpAnalysis analysis = talk().client("0.03", "F.").client("0.3", "F.").analyze();
        assertTold(analysis.segments(), 4, Note.RETRANSMISSION);
        assertEquals(1, analysis.facts().clientToServer().retransmissions().size());
    }

    @Test
    void bytesThatTheCaptureMissedAreUnseenAndNotLost() {
        TcpAnalysis analysis = talk().server("0.03", ". 1:101")
                .server("0.03", ". 201:301")
                .client("0.0301", ". ack 301")
                .client("0.04", "F. ack 301")
                .server("0.06", ". ack 2")
                .analyze();
        DirectionFacts server = analysis.facts().serverToClient();
        assertEquals(100, server.unseenBytes());
        assertEquals(200, server.uniqueBytes());
        assertEquals(0, server.retransmissions().size());
        assertTrue(analysis.segments().has(4, Note.UNSEEN_BEFORE));
        assertTrue(analysis.segments().has(5, Note.ACKS_UNSEEN));
        assertEquals(0, analysis.facts().clientToServer().unseenBytes());
    }

    @Test
    void whatWasSentBeforeACaptureThatBeginsMidstreamIsNotMissing() {
        DirectionFacts server = Conversation.tcp()
                .client("0.000", ". ack 1000")
                .server("0.001", ". 3000:4000 ack 1")
                .client("0.002", ". ack 4000")
                .server("0.003", ". 5000:6000 ack 1")
                .client("0.004", ". ack 6000")
                .analyze()
                .facts()
                .serverToClient();
        assertEquals(1000, server.unseenBytes(), "the hole behind the first segment alone");
    }
}
