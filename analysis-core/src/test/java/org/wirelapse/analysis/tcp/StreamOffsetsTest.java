package org.wirelapse.analysis.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

class StreamOffsetsTest {
    @Test
    void countsPayloadFromTheByteBehindTheSyn() {
        Segments segments = Conversation.tcp()
                .handshake("0", "0.02", "0.0201")
                .client("0.03", "P. 1:11")
                .server("0.05", ".")
                .client("0.06", "F.")
                .server("0.08", ".")
                .analyze()
                .segments();
        assertEquals(0, segments.start(0), segments::toString);
        assertEquals(0, segments.start(3), segments::toString);
        assertEquals(10, segments.end(3), segments::toString);
        assertEquals(10, segments.acknowledged(4), segments::toString);
        assertEquals(10, segments.start(5), segments::toString);
        assertEquals(11, segments.acknowledged(6), segments::toString);
        assertEquals(-1, segments.acknowledged(0), segments::toString);
    }

    @Test
    void keepsOrderAcrossTheWrap() {
        Segments segments = Conversation.tcp()
                .client("0", "S seq -6 win 64240 mss 1460")
                .server("0.02", "S. mss 1460")
                .client("0.03", ". 1:6")
                .server("0.05", ".")
                .client("0.06", ". 6:16")
                .client("0.06", ". 16:26")
                .server("0.08", ".")
                .client("0.09", ". 1:6")
                .analyze()
                .segments();
        assertEquals(0, segments.log().sequence(4), "the second segment begins exactly at 2^32");
        assertEquals(5, segments.start(4), segments::toString);
        assertEquals(15, segments.start(5), segments::toString);
        assertEquals(25, segments.acknowledged(6), segments::toString);
        assertEquals(0, segments.start(7), segments::toString);
        assertTrue(segments.has(7, Note.RETRANSMISSION), segments::toString);
    }

    @Test
    void goesOnBeyondFourGigabytes() {
        Conversation talk = Conversation.tcp().handshake("0", "0.02", "0.0201");
        long offset = 0;
        for (int i = 0; i < 10; i++) {
            offset += 1_000_000_000L;
            talk.client("1", ". rawseq " + (int) (1001 + offset) + " len 100");
        }
        Segments segments = talk.analyze().segments();
        assertEquals(10_000_000_000L, segments.start(segments.size() - 1));
    }

    @Test
    void beginsAtTheLowestByteWithoutAHandshake() {
        Segments segments = Conversation.tcp()
                .server("0", ". 5001:5101 ack 700")
                .server("0", ". 5101:5201 ack 700")
                .client("0.01", ". seq 700 ack 4901")
                .client("0.02", ". seq 700 ack 5201")
                .analyze()
                .segments();
        assertEquals(100, segments.start(0), segments::toString);
        assertEquals(0, segments.acknowledged(2), segments::toString);
        assertEquals(300, segments.acknowledged(3), segments::toString);
        assertEquals(0, segments.start(2), segments::toString);
    }

    @Test
    void isNotDerailedByStrayNumbers() {
        Segments segments = Conversation.tcp()
                .handshake("0", "0.02", "0.0201")
                .client("0.03", "P. 1:11")
                .server("0.031", "R rawseq 3000000000")
                .server("0.032", "R. rawseq 123456789 rawack 2500000000")
                .client("0.033", ". rawseq 2000000000 len 10")
                .server("0.05", ".")
                .client("0.06", "P. 11:21")
                .analyze()
                .segments();
        assertEquals(10, segments.acknowledged(7), segments::toString);
        assertEquals(10, segments.start(8), segments::toString);
        assertTrue(segments.end(6) <= 0, segments::toString);
        assertFalse(segments.has(8, Note.UNSEEN_BEFORE), segments::toString);
    }

    @Test
    void followsAJumpThatTheNextSegmentConfirms() {
        Segments segments = Conversation.tcp()
                .handshake("0", "0.02", "0.0201")
                .client("0.03", ". 1:11")
                .client("9", ". rawseq 2000001001 len 10")
                .client("9", ". rawseq 2000001011 len 10")
                .analyze()
                .segments();
        assertEquals(2_000_000_010L, segments.start(5), segments::toString);
    }
}
