package org.wirelapse.analysis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirelapse.analysis.flow.Direction.CLIENT_TO_SERVER;
import static org.wirelapse.analysis.flow.Direction.SERVER_TO_CLIENT;
import static org.wirelapse.analysis.http.Talk.MS;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Messages of which the capture lacks a part, at each place where that makes a difference. */
class HolesTest {
    private static final String GET = "GET / HTTP/1.1\r\n\r\n";
    private static final String NEXT = "HTTP/1.1 204 No Content\r\n\r\n";
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    /** Two exchanges; bytes [from, to) of the first response were received but not captured. */
    private static List<Exchange> withHole(String response, int from, int to) {
        Talk talk = Talk.opened().client(GET);
        if (from > 0) {
            talk.server(response.substring(0, from));
        }
        talk.unseen(SERVER_TO_CLIENT, response.substring(from, to));
        if (to < response.length()) {
            talk.server(response.substring(to));
        }
        return talk.client(GET).server(NEXT).ack(CLIENT_TO_SERVER).exchanges();
    }

    private static MessageBounds first(List<Exchange> exchanges) {
        assertEquals(204, exchanges.get(1).response().status());
        assertEquals(0, exchanges.get(1).pipelinedBehind());
        return exchanges.get(0).response().bounds();
    }

    @Test
    void skipsAHoleInABodyOfKnownLength() {
        String response = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789";
        MessageBounds bounds = first(withHole(response, response.length() - 8, response.length() - 2));
        assertTrue(bounds.complete());
        assertEquals(10, bounds.bodyBytes());
        assertEquals(6, bounds.missingBytes());
        // the hole counts as filled when the acknowledgement passed, on the second request
        assertEquals(4 * MS, bounds.endNs());
    }

    @Test
    void skipsAHoleAtTheEndOfABodyOfKnownLength() {
        String response = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789";
        MessageBounds bounds = first(withHole(response, response.length() - 8, response.length()));
        assertTrue(bounds.complete());
        assertEquals(8, bounds.missingBytes());
    }

    @Test
    void skipsAHoleInsideTheDataOfAChunk() {
        MessageBounds bounds =
                first(withHole(CHUNKED + "a\r\n0123456789\r\n0\r\n\r\n", CHUNKED.length() + 5, CHUNKED.length() + 9));
        assertTrue(bounds.complete());
        assertEquals(10, bounds.bodyBytes());
        assertEquals(10, bounds.framingBytes());
        assertEquals(4, bounds.missingBytes());
    }

    @Test
    void takesTheUncapturedEndOfAChunkForALineEnd() {
        for (int to = 14; to <= 15; to++) {
            MessageBounds bounds = first(
                    withHole(CHUNKED + "a\r\n0123456789\r\n0\r\n\r\n", CHUNKED.length() + 12, CHUNKED.length() + to));
            assertTrue(bounds.complete());
            assertEquals(10, bounds.framingBytes());
        }
    }

    @Test
    void losesItsPlaceInAHoleOverAChunkSizeUntilTheNextMessage() {
        String response = CHUNKED + "3\r\nabc\r\n3\r\ndef\r\n0\r\n\r\n";
        int size = response.indexOf("3\r\ndef");
        List<Exchange> exchanges = withHole(response, size, size + 1);
        MessageBounds bounds = first(exchanges);
        assertFalse(bounds.complete());
        assertEquals(3, bounds.bodyBytes());
        assertEquals(Set.of(Ambiguity.NOT_CAPTURED), exchanges.get(0).response().ambiguities());
        assertEquals(Exchange.State.IN_PROGRESS, exchanges.get(0).state());
    }

    @Test
    void readsWhatThereIsOfAHeadWithAHole() {
        String response = "HTTP/1.1 200 OK\r\nServer: a\r\nContent-Length: 5\r\n\r\nhello";
        List<Exchange> exchanges = withHole(response, 30, 32);
        assertFalse(first(exchanges).complete());
        assertEquals(200, exchanges.get(0).response().status());
        assertEquals("a", exchanges.get(0).response().fields().first("server").orElseThrow());
        assertEquals(Set.of(Ambiguity.NOT_CAPTURED), exchanges.get(0).response().ambiguities());
    }

    @Test
    void findsTheNextResponseBehindALongBodyByWhatItsRequestAcknowledges() {
        Talk talk = Talk.midstream();
        talk.inPieces(SERVER_TO_CLIENT, "x".repeat(5_000), 1);
        List<Exchange> exchanges = talk.client(GET).server(NEXT).exchanges();
        assertEquals(204, exchanges.get(0).response().status());
        assertEquals(5_000, exchanges.get(0).response().bounds().offset());
    }

    @Test
    void takesUpARequestStreamThatBeginsInsideABody() {
        List<Exchange> exchanges = Talk.midstream()
                .client("rest of an upload ")
                .client("and more")
                .server("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n")
                .client(GET)
                .server(NEXT)
                .exchanges();
        assertEquals(1, exchanges.size());
        assertEquals(204, exchanges.get(0).response().status());
    }

    @Test
    void readsRequestsWhoseHeadsWereCutBySnapping() {
        List<Exchange> exchanges = Talk.opened()
                .snapped(CLIENT_TO_SERVER, "GET /one HTTP/1.1\r\nHost: a.example\r\n\r\n", 30)
                .server(NEXT)
                .snapped(CLIENT_TO_SERVER, "GET /two HTTP/1.1\r\nHost: a.example\r\n\r\n", 12)
                .server(NEXT)
                .ack(CLIENT_TO_SERVER)
                .exchanges();
        assertEquals(
                List.of("/one", "/two"),
                exchanges.stream().map(e -> e.request().target()).toList());
        assertTrue(exchanges.stream().allMatch(e -> e.state() == Exchange.State.COMPLETE));
        assertTrue(exchanges.stream().allMatch(e -> e.request().ambiguities().equals(Set.of(Ambiguity.NOT_CAPTURED))));
    }

    @Test
    void skipsASnappedBody() {
        String response = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n" + "x".repeat(100);
        List<Exchange> exchanges = Talk.opened()
                .client(GET + GET)
                .snapped(SERVER_TO_CLIENT, response, 50)
                .server(NEXT)
                .exchanges();
        assertEquals(0, inOnePipeline(exchanges).missingBytes());
        assertTrue(inOnePipeline(exchanges).complete());
    }

    private static MessageBounds inOnePipeline(List<Exchange> exchanges) {
        assertEquals(204, exchanges.get(1).response().status());
        return exchanges.get(0).response().bounds();
    }

    @Test
    void callsBytesThatNeverCameMissingAndTheMessageIncomplete() {
        MessageBounds bounds = Talk.opened()
                .client(GET)
                .server("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0")
                .crossing()
                .unseen(SERVER_TO_CLIENT, "12345")
                .server("6789")
                .ack(SERVER_TO_CLIENT)
                .exchanges()
                .get(0)
                .response()
                .bounds();
        assertFalse(bounds.complete());
        assertEquals(5, bounds.missingBytes());
        assertEquals(5, bounds.bodyBytes());
    }
}
