package org.wirelapse.analysis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirelapse.analysis.flow.Direction.CLIENT_TO_SERVER;
import static org.wirelapse.analysis.flow.Direction.SERVER_TO_CLIENT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.wirelapse.analysis.flow.Direction;

/** What must hold for every way to cut messages into segments, and for every garbage. */
class HttpProperties {
    private static final String REQUESTS = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n"
            + "POST /b HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n4;x=y\r\nbody\r\n0\r\nExpires: 0\r\n\r\n"
            + "\r\nHEAD /c HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"
            + "PUT /d HTTP/1.1\r\nContent-Length: 3\r\n\r\nGET";
    private static final String RESPONSES = "HTTP/1.1 200 OK\r\nContent-Length: 26\r\n\r\nHTTP/1.1 500 in the body\r\n"
            + "\r\nHTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "11\r\nHTTP/1.1 200 OK\r\n\r\n1\r\nx\r\n0\r\n\r\n"
            + "HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n"
            + "HTTP/1.1 200 OK\r\n\r\nuntil the end";

    /** What of an exchange does not depend on where segments begin. */
    private record Content(
            String method,
            String target,
            HeaderFields fields,
            List<Long> request,
            int status,
            List<Long> response,
            List<Integer> interim) {
        static Content of(Exchange e) {
            return new Content(
                    e.request().method(),
                    e.request().target(),
                    e.request().fields(),
                    lengths(e.request().bounds()),
                    e.response().status(),
                    lengths(e.response().bounds()),
                    e.response().interim());
        }

        private static List<Long> lengths(MessageBounds b) {
            return List.of(b.offset(), (long) b.headerBytes(), b.bodyBytes(), b.framingBytes(), b.complete() ? 1L : 0L);
        }
    }

    private static List<Content> contents(Talk talk) {
        return talk.fin(SERVER_TO_CLIENT).exchanges().stream().map(Content::of).toList();
    }

    private static Talk cutAt(Talk talk, Direction direction, String text, List<Integer> cuts) {
        int from = 0;
        for (int cut : cuts.stream()
                .sorted()
                .distinct()
                .filter(c -> c > 0 && c < text.length())
                .toList()) {
            talk.send(direction, text.substring(from, cut));
            from = cut;
        }
        return talk.send(direction, text.substring(from));
    }

    private static List<Content> whole() {
        List<Content> whole = contents(Talk.opened().client(REQUESTS).server(RESPONSES));
        assertEquals(4, whole.size());
        assertTrue(whole.stream()
                .allMatch(c -> c.response().get(4) == 1 && c.request().get(4) == 1));
        return whole;
    }

    @Property(tries = 200)
    void cuttingAnywhereChangesNothing(
            @ForAll @Size(max = 12) List<@IntRange(max = 400) Integer> requestCuts,
            @ForAll @Size(max = 12) List<@IntRange(max = 400) Integer> responseCuts) {
        Talk talk = Talk.opened();
        cutAt(talk, CLIENT_TO_SERVER, REQUESTS, requestCuts);
        cutAt(talk, SERVER_TO_CLIENT, RESPONSES, responseCuts);
        assertEquals(whole(), contents(talk));
    }

    @Property(tries = 1)
    void oneByteASegmentChangesNothing() {
        Talk talk = Talk.opened().inPieces(CLIENT_TO_SERVER, REQUESTS, 1).inPieces(SERVER_TO_CLIENT, RESPONSES, 1);
        assertEquals(whole(), contents(talk));
    }

    @Property(tries = 1)
    void oneCutAtEachByteChangesNothing() {
        List<Content> whole = whole();
        IntStream.range(1, RESPONSES.length()).forEach(cut -> {
            Talk talk = cutAt(Talk.opened().client(REQUESTS), SERVER_TO_CLIENT, RESPONSES, List.of(cut));
            assertEquals(whole, contents(talk));
        });
    }

    @Property(tries = 200)
    void aHoleAnywhereBreaksNothing(
            @ForAll boolean inRequests,
            @ForAll @IntRange(max = 300) int from,
            @ForAll @IntRange(min = 1, max = 200) int length) {
        String text = inRequests ? REQUESTS : RESPONSES;
        Direction direction = inRequests ? CLIENT_TO_SERVER : SERVER_TO_CLIENT;
        int start = Math.min(from, text.length() - 1);
        int end = Math.min(start + length, text.length());
        Talk talk = inRequests ? Talk.opened() : Talk.opened().client(REQUESTS);
        talk.send(direction, text.substring(0, start))
                .unseen(direction, text.substring(start, end))
                .send(direction, text.substring(end));
        if (inRequests) {
            talk.server(RESPONSES);
        }
        talk.fin(SERVER_TO_CLIENT).fin(CLIENT_TO_SERVER);
        assertSane(talk.exchanges(), text.length() + REQUESTS.length() + RESPONSES.length());
    }

    @Property(tries = 300)
    void garbageBreaksNothing(
            @ForAll @Size(max = 8) List<@Size(max = 300) byte[]> garbage, @ForAll @IntRange(max = 8) int messageAt) {
        Talk talk = Talk.midstream();
        for (int i = 0; i < garbage.size(); i++) {
            String text = new String(garbage.get(i), StandardCharsets.ISO_8859_1);
            talk.send(i % 2 == 0 ? CLIENT_TO_SERVER : SERVER_TO_CLIENT, text);
            if (i == messageAt) {
                talk.client("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
                        .server("HTTP/1.1 200 OK\r\n");
            }
        }
        assertSane(talk.exchanges(), 1 << 16);
    }

    private static void assertSane(List<Exchange> exchanges, long mostBytes) {
        long requestEnd = 0;
        for (Exchange exchange : exchanges) {
            assertSane(exchange.request().bounds(), mostBytes);
            assertTrue(exchange.request().bounds().offset() >= requestEnd);
            requestEnd = exchange.request().bounds().endOffset();
            if (exchange.response() != null) {
                assertSane(exchange.response().bounds(), mostBytes);
            }
        }
    }

    private static void assertSane(MessageBounds bounds, long mostBytes) {
        assertTrue(bounds.endOffset() <= mostBytes, bounds::toString);
        assertTrue(bounds.headerBytes() > 0 && bounds.bodyBytes() >= 0 && bounds.framingBytes() >= 0, bounds::toString);
        assertTrue(bounds.missingBytes() >= 0, bounds::toString);
        assertTrue(bounds.startNs() <= bounds.headerEndNs(), bounds::toString);
        assertTrue(
                bounds.headerEndNs() <= bounds.bodyEndNs() && bounds.bodyEndNs() <= bounds.endNs(), bounds::toString);
        assertTrue(bounds.firstRow() <= bounds.lastRow(), bounds::toString);
    }
}
