package org.wirelapse.analysis.http2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirelapse.analysis.flow.Direction.CLIENT_TO_SERVER;
import static org.wirelapse.analysis.flow.Direction.SERVER_TO_CLIENT;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.flow.Side;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.Http2Stream;
import org.wirelapse.analysis.http.MessageBounds;
import org.wirelapse.analysis.http.Talk;

class Http2AnalyzerTest {
    @Test
    void pairsInterleavedStreams() {
        List<Exchange> exchanges = FrameTalk.opened()
                .get(1, "/a")
                .get(3, "/b")
                .ok(3)
                .ok(1)
                .data(1, 10, false)
                .data(3, 20, true)
                .data(1, 30, true)
                .analyze()
                .exchanges();

        assertEquals("1 GET /a 200 40 COMPLETE", line(exchanges.get(0)));
        assertEquals("3 GET /b 200 20 COMPLETE", line(exchanges.get(1)));
        MessageBounds response = exchanges.get(0).response().bounds();
        assertEquals(8, response.firstRow());
        assertEquals(11, response.lastRow());
        assertEquals(10 * Talk.MS, response.endNs());
    }

    @Test
    void joinsContinuationsAndTakesOffPaddingAndPriority() {
        byte[] block = FrameTalk.headers("\u0082\u0086\u0004", "/long");
        byte[] begin = new byte[1 + 5 + 3 + 2];
        begin[0] = 2;
        System.arraycopy(block, 0, begin, 6, 3);
        byte[] body = {3, 'b', 'o', 'd', 'y', 0, 0, 0};
        Exchange exchange = FrameTalk.opened()
                .frame(CLIENT_TO_SERVER, FrameType.HEADERS, 0x29, 1, begin)
                .frame(CLIENT_TO_SERVER, FrameType.CONTINUATION, 0, 1, Arrays.copyOfRange(block, 3, 6))
                .frame(CLIENT_TO_SERVER, FrameType.CONTINUATION, 4, 1, Arrays.copyOfRange(block, 6, block.length))
                .ok(1)
                .frame(SERVER_TO_CLIENT, FrameType.DATA, 9, 1, body)
                .analyze()
                .exchanges()
                .get(0);

        assertEquals("1 GET /long 200 4 COMPLETE", line(exchange));
        assertEquals(9 + 4, exchange.response().bounds().framingBytes());
        assertEquals(
                3 * 9 + 11 + 3 + block.length - 6, exchange.request().bounds().headerBytes());
    }

    @Test
    void interimResponsesAndTrailersBelongToTheResponse() {
        Exchange exchange = FrameTalk.opened()
                .get(1, "/")
                .frame(SERVER_TO_CLIENT, FrameType.HEADERS, 4, 1, FrameTalk.headers("\b", "103"))
                .ok(1)
                .data(1, 5, false)
                .frame(SERVER_TO_CLIENT, FrameType.HEADERS, 5, 1, FrameTalk.headers("\u000f\f", "trailer"))
                .analyze()
                .exchanges()
                .get(0);

        assertEquals("1 GET / 200 5 COMPLETE", line(exchange));
        assertEquals(List.of(103), exchange.response().interim());
    }

    @Test
    void aCancelledStreamIsCutWhereItWasCancelled() {
        Exchange exchange = FrameTalk.opened()
                .get(1, "/huge")
                .ok(1)
                .data(1, 100, false)
                .frame(CLIENT_TO_SERVER, FrameType.RST_STREAM, 0, 1, FrameTalk.number(8))
                .analyze()
                .exchanges()
                .get(0);

        assertEquals(Exchange.State.TRUNCATED, exchange.state());
        assertEquals(new Http2Stream(1, Side.CLIENT, 8, 8, List.of()), exchange.stream());
    }

    @Test
    void aWindowThatIsUsedUpIsAStallUntilDataFlowsAgain() {
        Exchange exchange = FrameTalk.opened()
                .get(1, "/big")
                .ok(1)
                .data(1, 16_384, false)
                .data(1, 16_384, false)
                .data(1, 16_384, false)
                .data(1, 16_383, false)
                .windowUpdate(0, 100_000)
                .windowUpdate(1, 100_000)
                .data(1, 1_000, false)
                .data(1, 1_000, true)
                .analyze()
                .exchanges()
                .get(0);

        assertEquals(
                List.of(new Http2Stream.FlowStall(9 * Talk.MS, 12 * Talk.MS, 13, false)),
                exchange.stream().flowStalls());
    }

    /** As a capture at the client sees it: the window is opened before the last data that fits into it has passed. */
    @Test
    void aWindowCountsAsOpenedFromWhenItsSenderKnew() {
        Exchange exchange = FrameTalk.opened()
                .get(1, "/big")
                .ok(1)
                .data(1, 16_384, false)
                .data(1, 16_384, false)
                .crossing()
                .windowUpdate(0, 100_000)
                .windowUpdate(1, 100_000)
                .data(1, 16_384, false)
                .data(1, 16_383, false)
                .arrived()
                .data(1, 1_000, true)
                .analyze()
                .exchanges()
                .get(0);

        assertEquals(
                List.of(new Http2Stream.FlowStall(11 * Talk.MS, 12 * Talk.MS, 13, false)),
                exchange.stream().flowStalls());
    }

    @Test
    void pushedResponsesAreNoExchanges() {
        byte[] promise = FrameTalk.headers("\0\0\0\2\u0082\u0086\u0004", "/pushed");
        Http2Analysis http2 = FrameTalk.opened()
                .get(1, "/")
                .frame(SERVER_TO_CLIENT, FrameType.PUSH_PROMISE, 4, 1, promise)
                .ok(2)
                .data(2, 7, true)
                .ok(1)
                .data(1, 0, true)
                .analyze();

        assertEquals(1, http2.exchanges().size());
        assertEquals("/pushed", http2.session().pushes().get(0).target());
        assertEquals(7, http2.session().pushes().get(0).bodyBytes());
    }

    @Test
    void framesBehindAHoleAreFoundAgain() {
        Http2Analysis http2 = FrameTalk.opened()
                .get(1, "/")
                .ok(1)
                .unseenFrame(SERVER_TO_CLIENT, FrameType.DATA, 0, 1, new byte[50])
                .data(1, 10, false)
                .data(1, 10, false)
                .data(1, 10, false)
                .data(1, 10, true)
                .get(3, "/next")
                .analyze();

        assertTrue(http2.session().lostFrames());
        assertEquals(40, http2.exchanges().get(0).response().bounds().bodyBytes());
        assertEquals(59, http2.exchanges().get(0).response().bounds().missingBytes());
    }

    @Test
    void aReaderThatCameLateSaysSo() {
        FrameTalk talk = FrameTalk.joinedLate();
        for (int stream = 7; stream < 15; stream += 2) {
            talk.frame(CLIENT_TO_SERVER, FrameType.HEADERS, 5, stream, new byte[] {(byte) 0x82, (byte) 0xc0})
                    .ok(stream)
                    .data(stream, 10, true);
        }
        Http2Analysis http2 = talk.analyze();

        assertTrue(http2.session().joinedLate());
        assertEquals("7 GET  200 10 COMPLETE", line(http2.exchanges().get(0)));
    }

    @Test
    void otherBytesAreNoHttp2() {
        FrameTalk talk =
                FrameTalk.joinedLate().raw(CLIENT_TO_SERVER, new byte[1_000]).raw(SERVER_TO_CLIENT, new byte[40]);

        assertNull(talk.analyze());
    }

    private static String line(Exchange exchange) {
        return exchange.stream().id() + " " + exchange.request().method() + " "
                + exchange.request().target() + " " + exchange.response().status() + " "
                + exchange.response().bounds().bodyBytes() + " " + exchange.state();
    }
}
