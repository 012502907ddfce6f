package org.wirelapse.analysis.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

class HandshakeTest {
    private static Handshake of(Conversation talk) {
        return talk.analyze().facts().handshake();
    }

    @Test
    void measuresBothLegs() {
        Handshake handshake = of(Conversation.tcp().handshake("1", "1.018", "1.020"));
        assertEquals(Handshake.State.COMPLETE, handshake.state());
        assertEquals(OptionalLong.of(20_000_000), handshake.rttNs());
        assertEquals(OptionalLong.of(18_000_000), handshake.serverLegNs());
        assertEquals(OptionalLong.of(2_000_000), handshake.clientLegNs());
    }

    @Test
    void doesNotMeasureAcrossARepeatedSyn() {
        Handshake handshake = of(Conversation.tcp()
                .client("0", "S mss 1460")
                .client("1", "S mss 1460")
                .server("1.02", "S. mss 1460")
                .client("1.021", "."));
        assertEquals(Handshake.State.COMPLETE, handshake.state());
        assertEquals(2, handshake.syns());
        assertEquals(OptionalLong.of(0), handshake.synNs());
        assertTrue(handshake.rttNs().isEmpty());
        assertTrue(handshake.serverLegNs().isEmpty());
    }

    @Test
    void timestampsTellWhichSynWasAnswered() {
        Handshake handshake = of(Conversation.tcp()
                .client("0", "S mss 1460 ts 100 0")
                .client("1", "S mss 1460 ts 1100 0")
                .server("1.02", "S. mss 1460 ts 7 1100")
                .client("1.021", ". ts 1121 7"));
        assertEquals(OptionalLong.of(21_000_000), handshake.rttNs());
        assertEquals(OptionalLong.of(20_000_000), handshake.serverLegNs());
    }

    @Test
    void findsTheSynAckThatWasAnswered() {
        TcpAnalysis analysis = Conversation.tcp()
                .client("0", "S mss 1460")
                .server("0.02", "S. mss 1460")
                .server("1.02", "S. mss 1460")
                .client("1.021", ".")
                .server("3.1", "S. mss 1460")
                .analyze();
        Handshake handshake = analysis.facts().handshake();
        assertEquals(3, handshake.synAcks());
        assertEquals(OptionalLong.of(1_020_000_000), handshake.synAckNs());
        assertTrue(analysis.segments().has(2, Note.RETRANSMISSION));
    }

    @Test
    void aResetOfTheSynRefuses() {
        Handshake handshake =
                of(Conversation.tcp().client("0", "S mss 1460").server("0.02", "R. rawseq 0 ack 1 win 0"));
        assertEquals(Handshake.State.REFUSED, handshake.state());
        assertTrue(handshake.ackNs().isEmpty());
    }

    @Test
    void unansweredSynsTimeOut() {
        Conversation talk = Conversation.tcp().client("0", "S mss 1460");
        assertEquals(Handshake.State.INCOMPLETE, of(talk).state());
        assertEquals(
                Handshake.State.TIMED_OUT, of(talk.client("1", "S mss 1460")).state());
    }

    @Test
    void isMidstreamWithoutAnySyn() {
        Handshake handshake = of(Conversation.tcp().client("0", ". 1:11").server("0.02", "."));
        assertEquals(Handshake.State.MIDSTREAM, handshake.state());
        assertEquals(-1, handshake.ackRow());
    }

    @Test
    void seesPayloadInTheSynAsFastOpen() {
        TcpAnalysis analysis = Conversation.tcp()
                .client("0", "S mss 1460 tfo", "GET / HTTP/1.0\r\n\r\n")
                .server("0.02", "S. ack 19 mss 1460")
                .client("0.021", ".")
                .analyze();
        assertTrue(analysis.facts().handshake().fastOpen());
        assertEquals(18, analysis.segments().end(0));
        assertEquals(18, analysis.facts().clientToServer().uniqueBytes());
    }

    @Test
    void anAckWithDataCompletesIt() {
        Handshake handshake = of(Conversation.tcp()
                .client("0", "S mss 1460")
                .server("0.02", "S. mss 1460")
                .client("0.06", "P. 1:11"));
        assertEquals(Handshake.State.COMPLETE, handshake.state());
        assertEquals(OptionalLong.of(60_000_000), handshake.ackNs());
    }

    @Test
    void crossedSynsComplete() {
        TcpAnalysis analysis = Conversation.tcp()
                .client("0", "S mss 1460")
                .server("0.001", "S mss 1460")
                .client("0.002", "S. mss 1460")
                .server("0.003", "S. mss 1460")
                .client("0.004", ".")
                .analyze();
        assertEquals(Handshake.State.COMPLETE, analysis.facts().handshake().state());
        assertFalse(analysis.segments().has(2, Note.RETRANSMISSION), "a SYN-ACK does not repeat the SYN");
    }

    @Test
    void copiesMadeUnderWayDoNotSpoilTheMeasurement() {
        Handshake handshake = of(Conversation.tcp()
                .client("0", "S id 7 mss 1460")
                .client("0.000004", "S id 7 mss 1460")
                .server("0.02", "S. id 8 mss 1460")
                .server("0.020004", "S. id 8 mss 1460")
                .client("0.021", "."));
        assertEquals(OptionalLong.of(21_000_000), handshake.rttNs());
    }
}
