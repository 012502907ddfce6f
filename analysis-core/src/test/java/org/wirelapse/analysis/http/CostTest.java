package org.wirelapse.analysis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirelapse.analysis.flow.Direction.CLIENT_TO_SERVER;
import static org.wirelapse.analysis.flow.Direction.SERVER_TO_CLIENT;

import org.junit.jupiter.api.Test;

/** How little of a stream is read, counted in bytes. */
class CostTest {
    /** Of a segment that is looked at, so much is read at once. */
    private static final int LOOK_BYTES = 1024;

    /** The smallest block that a reader of lines asks for, across segments. */
    private static final int BLOCK_BYTES = 256;

    private static final String GET = "GET / HTTP/1.1\r\n\r\n";

    private static void assertReadsAtMost(long bytes, Talk talk) {
        assertTrue(talk.bytesRead() <= bytes, () -> talk.bytesRead() + " bytes were read");
    }

    @Test
    void looksAtTheFirstSegmentsOfOtherProtocolsOnly() {
        Talk talk = Talk.opened();
        for (int i = 0; i < 500; i++) {
            talk.client("\u0017\u0003\u0003" + "x".repeat(1_000)).server("\u0017\u0003\u0003" + "y".repeat(1_000));
        }
        assertEquals(HttpAnalysis.NONE, talk.analyze());
        // 16 segments a direction, for two kinds of start line
        assertReadsAtMost(2 * 2 * 16 * LOOK_BYTES, talk);
    }

    @Test
    void skipsBodiesOfKnownLength() {
        Talk talk = Talk.opened()
                .client(GET)
                .server("HTTP/1.1 200 OK\r\nContent-Length: 500000\r\n\r\n")
                .inPieces(SERVER_TO_CLIENT, "x".repeat(500_000), 1_000)
                .client(GET)
                .server("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                .inPieces(SERVER_TO_CLIENT, ("3e8\r\n" + "x".repeat(1_000) + "\r\n").repeat(100) + "0\r\n\r\n", 1_000);
        assertEquals(Exchange.State.COMPLETE, talk.exchanges().get(1).state());
        // one look at each chunk's size
        assertReadsAtMost(2_000 + 100 * LOOK_BYTES, talk);
    }

    @Test
    void givesUpOnAStreamThatIsNoLongerHttp() {
        Talk talk = Talk.opened().client(GET).inPieces(CLIENT_TO_SERVER, "GET ".repeat(10_000), 4);
        assertEquals(1, talk.exchanges().size());
        // 4,096 segments without a start line, at most three reads each
        assertReadsAtMost(4_096 * 3 * BLOCK_BYTES, talk);
    }

    @Test
    void readsALongLineOnceHoweverManySegmentsLookLikeItsBeginning() {
        Talk talk = Talk.opened().client(GET).inPieces(CLIENT_TO_SERVER, "FETCH ".repeat(3_000), 6);
        assertEquals(1, talk.exchanges().size());
        assertReadsAtMost(3_000 * 3 * BLOCK_BYTES, talk);
    }
}
