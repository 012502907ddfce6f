package org.wirelapse.analysis.tcp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.tcp.Close.Closer;
import org.wirelapse.analysis.tcp.Close.Kind;
import org.wirelapse.analysis.tcp.Close.ResetForm;
import org.wirelapse.analysis.tcp.Close.Resetter;
import org.wirelapse.analysis.tcp.Close.TimeWait;

class CloseTest {
    private static Conversation talk() {
        return Conversation.tcp().handshake("0", "0.02", "0.0201");
    }

    private static Close of(Conversation talk) {
        return talk.analyze().facts().close();
    }

    @Test
    void bothFinsAcknowledgedIsGraceful() {
        Close close = of(talk().client("1", "F.").server("1.02", "F.").client("1.0201", "."));
        assertEquals(Kind.GRACEFUL, close.kind());
        assertEquals(Closer.CLIENT, close.first());
        assertEquals(TimeWait.CLIENT, close.timeWait());
        assertArrayEquals(new int[] {4, 5, 6}, close.packets());
        assertEquals(4, close.endRow());
    }

    @Test
    void crossedFinsCloseBothFirst() {
        Close close = of(talk().client("1", "F.")
                .server("1.005", "F. ack 1")
                .client("1.0051", ".")
                .server("1.02", "."));
        assertEquals(Kind.GRACEFUL, close.kind());
        assertEquals(Closer.BOTH, close.first());
        assertEquals(TimeWait.BOTH, close.timeWait());
    }

    @Test
    void theFinThatAcknowledgesTheOtherCameSecondWhateverTheOrderAtTheTap() {
        Close close = of(talk().server("1", "F. seq 1 ack 2").client("1.01", "F. seq 1 ack 1"));
        assertEquals(Closer.CLIENT, close.first());
    }

    @Test
    void newPayloadAfterAcknowledgingTheFinIsAHalfClose() {
        Close close = of(talk().client("1", "F.")
                .server("1.02", ".")
                .server("1.5", "P. len 100")
                .client("1.5001", ".")
                .server("1.6", "F.")
                .client("1.6001", "."));
        assertTrue(close.halfClose());
        assertEquals(Kind.GRACEFUL, close.kind());
    }

    @Test
    void oneFinOnlyIsHalfClosed() {
        Close close = of(talk().client("1", "F.").server("1.02", "."));
        assertEquals(Kind.HALF_CLOSED, close.kind());
        assertFalse(close.halfClose());
        assertNull(close.timeWait());
    }

    @Test
    void aResetWithAckIsAnAbort() {
        Close close = of(talk().client("1", "P. len 100").server("1.02", "R. win 0"));
        assertEquals(Kind.RESET, close.kind());
        assertEquals(Closer.SERVER, close.first());
        assertEquals(Resetter.SERVER, close.resetBy());
        assertEquals(ResetForm.ABORT, close.resetForm());
        assertEquals(TimeWait.NONE, close.timeWait());
        assertEquals(4, close.endRow());
    }

    @Test
    void aBareResetComesFromADeadSocket() {
        Close close = of(talk().server("1", "F.")
                .client("1.0001", ".")
                .client("2", "P. len 10")
                .server("2.02", "R seq 2 win 0")
                .server("2.03", "R seq 2 win 0"));
        assertEquals(Kind.RESET, close.kind());
        assertEquals(Closer.SERVER, close.first());
        assertEquals(ResetForm.DEAD_SOCKET, close.resetForm());
        assertEquals(6, close.endRow());
    }

    @Test
    void aResetOfTheSynIsARefusal() {
        Close close = of(Conversation.tcp().client("0", "S mss 1460").server("0.02", "R. rawseq 0 ack 1 win 0"));
        assertEquals(ResetForm.REFUSED, close.resetForm());
        assertEquals(Kind.RESET, close.kind());
    }

    @Test
    void aResetAfterAGracefulCloseEndsTimeWait() {
        Close close = of(talk().client("1", "F.")
                .server("1.02", "F.")
                .client("1.0201", ".")
                .server("1.3", "R win 0"));
        assertEquals(Kind.GRACEFUL, close.kind());
        assertEquals(TimeWait.NONE, close.timeWait());
        assertEquals(ResetForm.DEAD_SOCKET, close.resetForm());
        assertEquals(4, close.endRow());
    }

    @Test
    void aResetThatLeftBeforeTheFinThatItCrossedClosedFirst() {
        Close close = of(Conversation.tcp()
                .client("0", "S mss 1460")
                .server("0.00004", "S. mss 1460")
                .client("0.06", ".")
                .server("0.5", "F.")
                .client("0.501", "R. ack 1"));
        assertEquals(Closer.CLIENT, close.first());
    }

    @Test
    void staysOpenWithoutFinOrReset() {
        Close close = of(talk().client("1", "P. len 10"));
        assertEquals(Kind.OPEN, close.kind());
        assertNull(close.first());
        assertEquals(-1, close.endRow());
    }

    @Test
    void aResetFromAnotherDistanceIsAThirdPartys() {
        Conversation talk = talk().client("1", "P. len 100")
                .server("1.02", ". ttl 52")
                .server("1.03", "P. len 100 ttl 52")
                .server("1.04", "P. len 100 ttl 52");
        assertEquals(Resetter.MIDDLEBOX, of(talk.server("1.05", "R. ttl 60")).resetBy());
    }

    @Test
    void aResetFromTheSameDistanceIsTheHosts() {
        Conversation talk = talk().client("1", "P. len 100")
                .server("1.02", ". ttl 52")
                .server("1.03", "P. len 100 ttl 52")
                .server("1.04", "P. len 100 ttl 52");
        assertEquals(Resetter.SERVER, of(talk.server("1.05", "R. ttl 52")).resetBy());
    }

    /** The server is still in TIME_WAIT of a connection before: it acknowledges what that had got, and the client resets it. */
    @Test
    void aResetOfAnOlderConnectionsAnswerDoesNotEndThisOne() {
        Conversation talk = Conversation.tcp()
                .client("0", "S seq 1000 mss 1460")
                .server("0.02", ". rawseq 77000 rawack 5000")
                .client("0.0201", "R rawseq 5000")
                .client("0.03", "S seq 1000 mss 1460")
                .server("0.05", "S. seq 900000 mss 1460")
                .client("0.0501", ".");
        Segments segments = talk.analyze().segments();
        assertEquals(Kind.OPEN, of(talk).kind());
        assertTrue(segments.has(1, Note.OLDER_CONNECTION));
        assertTrue(segments.has(2, Note.OLDER_CONNECTION));
        assertFalse(segments.has(3, Note.OLDER_CONNECTION));
    }
}
