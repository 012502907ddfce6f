package org.wirelapse.analysis.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.flow.Direction;

class TcpStreamTest {
    private static Conversation connected() {
        return Conversation.tcp().handshake("0.000", "0.020", "0.020");
    }

    private static TcpStream requests(Conversation conversation) {
        return TcpStream.of(conversation.analyze().segments(), Direction.CLIENT_TO_SERVER, conversation.bytes());
    }

    private static String text(TcpStream stream, long offset) {
        byte[] target = new byte[100];
        return new String(target, 0, stream.read(offset, target, 0, 100), StandardCharsets.ISO_8859_1);
    }

    @Test
    void readsAcrossSegments() {
        TcpStream stream = requests(connected().client("1.0", "P.", "abc").client("1.1", "P.", "defg"));
        assertEquals("abcdefg", text(stream, 0));
        assertEquals("cdefg", text(stream, 2));
        assertEquals(7, stream.length());
        assertEquals("", text(stream, 7));
    }

    @Test
    void putsLateSegmentsWhereTheyBelong() {
        TcpStream stream = requests(connected()
                .client("1.0", "P. 1:4", "abc")
                .client("1.1", "P. 7:10", "ghi")
                .client("1.2", "P. 4:7", "def"));
        assertEquals("abcdefghi", text(stream, 0));
        assertEquals(1_100_000_000L, stream.timeOf(6));
        assertEquals(1_200_000_000L, stream.completedNs(9));
        assertEquals(1_000_000_000L, stream.completedNs(3));
    }

    @Test
    void keepsTheCopyThatWasSeenFirst() {
        TcpStream stream = requests(connected().client("1.0", "P. 1:5", "abcd").client("1.3", "P. 3:9", "CDEFGH"));
        assertEquals("abcdEFGH", text(stream, 0));
        assertEquals(3, stream.rowOf(3));
        assertEquals(4, stream.rowOf(4));
    }

    @Test
    void countsAHoleAsReceivedWhenItWasAcknowledged() {
        TcpStream stream = requests(connected()
                .client("1.0", "P. 1:4", "abc")
                .client("1.1", "P. 7:10", "ghi")
                .server("1.2", ". ack 10"));
        assertEquals("abc", text(stream, 0));
        assertEquals(3, stream.firstMissing(0, 9));
        assertEquals(3, stream.missingBytes(0, 9));
        assertEquals(6, stream.nextAvailable(3));
        assertTrue(stream.received(9));
        assertEquals(1_200_000_000L, stream.completedNs(9));
    }

    @Test
    void holdsBackWhatLiesBehindAHoleThatNobodyAcknowledged() {
        TcpStream stream = requests(connected().client("1.0", "P. 1:4", "abc").client("1.1", "P. 7:10", "ghi"));
        assertFalse(stream.received(9));
        assertEquals(-1, stream.completedNs(9));
        assertEquals(6, stream.nextSegmentStart(1));
    }

    @Test
    void stopsAtWhatTheSnapLengthCut() {
        TcpStream stream =
                requests(connected().client("1.0", "P. snap 2", "abcd").client("1.1", "P.", "efgh"));
        assertEquals("ab", text(stream, 0));
        assertEquals(2, stream.firstMissing(0, 8));
        assertEquals(4, stream.nextAvailable(2));
        assertEquals(0, stream.missingBytes(0, 8));
    }

    @Test
    void takesTheAcknowledgementOfAFinForNoByte() {
        TcpStream stream = requests(
                connected().client("1.0", "P.", "abc").client("1.1", "F.").server("1.2", ". ack 5"));
        assertEquals(3, stream.length());
        assertTrue(stream.finSeen());
    }
}
