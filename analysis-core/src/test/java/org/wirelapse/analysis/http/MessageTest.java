package org.wirelapse.analysis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirelapse.analysis.flow.Direction.SERVER_TO_CLIENT;
import static org.wirelapse.analysis.http.Talk.MS;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How one message is read: its start line, its fields, where its body ends. */
class MessageTest {
    private static final String GET = "GET / HTTP/1.1\r\n\r\n";
    private static final String NEXT = "HTTP/1.1 204 No Content\r\n\r\n";

    private static HttpRequest request(String text) {
        return Talk.opened().client(text).exchanges().get(0).request();
    }

    /** The response to a GET, with another one behind it that must be found. */
    private static HttpResponse response(String text) {
        return response("GET", text);
    }

    private static HttpResponse response(String method, String text) {
        List<Exchange> exchanges = Talk.opened()
                .client(GET.replace("GET", method) + GET)
                .server(text + NEXT)
                .exchanges();
        assertEquals(204, exchanges.get(1).response().status());
        assertTrue(exchanges.get(0).response().bounds().complete());
        assertEquals(text.length(), exchanges.get(0).response().bounds().endOffset());
        return exchanges.get(0).response();
    }

    private static void assertBody(Framing framing, long bodyBytes, long framingBytes, HttpResponse response) {
        assertEquals(framing, response.bounds().framing());
        assertEquals(bodyBytes, response.bounds().bodyBytes());
        assertEquals(framingBytes, response.bounds().framingBytes());
    }

    @Test
    void readsEveryFormOfTarget() {
        assertEquals("/a?b=c%20d", request("GET /a?b=c%20d HTTP/1.1\r\n\r\n").target());
        assertEquals("*", request("OPTIONS * HTTP/1.1\r\n\r\n").target());
        assertEquals(
                "http://u:p@a.example:81/x",
                request("GET http://u:p@a.example:81/x HTTP/1.1\r\nHost: b\r\n\r\n")
                        .target());
        assertEquals(
                "a.example:81",
                request("GET http://u:p@a.example:81/x HTTP/1.1\r\nHost: b\r\n\r\n")
                        .host());
        assertEquals(
                "a.example:443",
                request("CONNECT a.example:443 HTTP/1.1\r\n\r\n").host());
        assertEquals("/a b", request("GET /a b HTTP/1.1\r\n\r\n").target());
    }

    @Test
    void believesAnyMethodWithAVersionBehindIt() {
        assertEquals("M-SEARCH", request("M-SEARCH * HTTP/1.1\r\n\r\n").method());
        assertEquals("get", request("get / HTTP/1.0\r\n\r\n").method());
        assertEquals(List.of(), Talk.opened().client("VERSION 1 of this\r\n").exchanges());
        assertEquals(List.of(), Talk.opened().client("G(T / HTTP/1.1\r\n\r\n").exchanges());
    }

    @Test
    void believesAKnownMethodWhoseLineIsCut() {
        HttpRequest request = request("GET /a/long/pa");
        assertEquals("/a/long/pa", request.target());
        assertNull(request.version());
        assertFalse(request.bounds().complete());
        assertEquals(List.of(), Talk.opened().client("FETCH /a/long/pa").exchanges());
    }

    @Test
    void believesAKnownMethodWithAPathAndNoVersion() {
        HttpRequest simple = request("GET /old\r\n");
        assertEquals("/old", simple.target());
        assertTrue(simple.bounds().complete());
        assertEquals(Set.of(Ambiguity.VERSION_MALFORMED), simple.ambiguities());
        HttpRequest slip = request("GET /HTTP/1.1\r\nHost: a\r\n\r\n");
        assertEquals("a", slip.host());
        assertEquals("/b", request("GET /b HTTP/1.\n\n").target());
        assertTrue(slip.bounds().complete());
        assertEquals(List.of(), Talk.opened().client("GET key\r\n").exchanges());
        assertEquals(List.of(), Talk.opened().client("GET /a RTSP/1.0\r\n\r\n").exchanges());
    }

    @Test
    void keepsTheFirstPartOfALongTarget() {
        String target = "/" + "x".repeat(9_000);
        HttpRequest request = request("GET " + target + " HTTP/1.1\r\n\r\n");
        assertEquals(target.substring(0, 4_096), request.target());
        assertTrue(request.bounds().complete());
    }

    @Test
    void keepsFieldsThatExplainTimingAndCanHideSecrets() {
        Exchange exchange = Talk.opened()
                .client(
                        "GET / HTTP/1.1\r\nHost:a\r\nCookie: c=1\r\n folded\r\nAuthorization: Basic eA==\r\n"
                                + "Proxy-Authorization : x\r\nKeep-Alive: \t timeout=5 \r\nX-Unknown: 1\r\nConnection: \r\n\r\n")
                .server("HTTP/1.1 200 OK\r\nSet-Cookie: y\r\nContent-Length: 0\r\n\r\n")
                .exchanges()
                .get(0);
        assertEquals("c=1 folded", exchange.request().fields().first("cookie").orElseThrow());
        assertEquals(
                "host a, cookie [hidden], authorization [hidden], proxy-authorization [hidden], keep-alive timeout=5, connection ",
                fields(exchange.withoutSecrets().request().fields()));
        assertEquals(
                "set-cookie [hidden], content-length 0",
                fields(exchange.withoutSecrets().response().fields()));
    }

    private static String fields(HeaderFields fields) {
        return fields.fields().stream().map(f -> f.name() + " " + f.value()).collect(Collectors.joining(", "));
    }

    @Test
    void boundsWhatIsKeptOfTheFields() {
        HttpRequest request =
                request("GET / HTTP/1.1\r\nVia: " + "v".repeat(5_000) + "\r\n" + "Via: a\r\n".repeat(200) + "\r\n");
        assertEquals(100, request.fields().fields().size());
        assertEquals("v".repeat(1_024), request.fields().fields().get(0).value());
        assertTrue(request.bounds().complete());
    }

    @Test
    void givesUpOnAnEndlessHead() {
        HttpRequest request = request("GET / HTTP/1.1\r\n" + "X: y\r\n".repeat(50_000));
        assertEquals(Set.of(Ambiguity.HEADER_TOO_LONG), request.ambiguities());
        assertFalse(request.bounds().complete());
    }

    @Test
    void forgivesAndNamesFaultyLines() {
        HttpRequest request = request("GET / HTTP/1.1\nHost : a\nnonsense\nVia: 1\n\t2\n\n");
        assertEquals(
                Set.of(
                        Ambiguity.BARE_LINE_FEED,
                        Ambiguity.BLANK_BEFORE_COLON,
                        Ambiguity.FIELD_WITHOUT_COLON,
                        Ambiguity.OBSOLETE_FOLDING),
                request.ambiguities());
        assertEquals("a", request.host());
        assertEquals("1 2", request.fields().first("via").orElseThrow());
        assertTrue(request.bounds().complete());
    }

    @Test
    void skipsEmptyLinesBetweenMessages() {
        List<Exchange> exchanges = Talk.opened()
                .client("\r\n" + GET + "\r\n\r\n" + GET + "\n" + GET)
                .exchanges();
        assertEquals(
                List.of(2L, 24L, 43L),
                exchanges.stream().map(e -> e.request().bounds().offset()).toList());
        assertTrue(exchanges.stream().allMatch(e -> e.request().ambiguities().isEmpty()));
    }

    @Test
    void endsABodyByItsLength() {
        HttpResponse response = response("HTTP/1.1 200 OK\r\nContent-Length: 0005\r\n\r\nhello");
        assertBody(Framing.CONTENT_LENGTH, 5, 0, response);
        assertEquals(OptionalLong.of(5), response.bounds().declaredBodyBytes());
        assertEquals(Set.of(), response.ambiguities());
        assertBody(Framing.CONTENT_LENGTH, 0, 0, response("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    }

    /** Its parts have heads of their own, and may even hold messages; only its length counts. */
    @Test
    void takesPartsOfSeveralRangesForOneBody() {
        String parts = "--b\r\nContent-Range: bytes 0-3/9\r\n\r\nGET \r\n--b\r\nContent-Length: 3\r\n\r\n"
                + "HTTP/1.1 200 OK\r\n\r\n--b--\r\n";
        HttpResponse response =
                response("HTTP/1.1 206 Partial Content\r\nContent-Type: multipart/byteranges; boundary=b"
                        + "\r\nContent-Length: " + parts.length() + "\r\n\r\n" + parts);
        assertBody(Framing.CONTENT_LENGTH, parts.length(), 0, response);
        assertEquals(Set.of(), response.ambiguities());
    }

    @Test
    void knowsResponsesThatNeverHaveABody() {
        assertBody(Framing.NONE, 0, 0, response("HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 50000\r\n\r\n"));
        assertBody(Framing.NONE, 0, 0, response("HEAD", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"));
        assertBody(Framing.NONE, 0, 0, response("HTTP/1.1 204 No Content\r\nContent-Length: 7\r\n\r\n"));
        assertBody(Framing.NONE, 0, 0, response("HTTP/1.1 304 Not Modified\r\nContent-Length: 7\r\n\r\n"));
    }

    @Test
    void readsChunksWithExtensionsAndTrailers() {
        String body = "5;name=\"v\"\r\nhello\r\n00A \r\n0123456789\r\n000;last\r\nExpires: 0\r\nX: y\r\n\r\n";
        HttpResponse response = response("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, Chunked\r\n\r\n" + body);
        assertBody(Framing.CHUNKED, 15, body.length() - 15, response);
        assertEquals(Set.of(), response.ambiguities());
    }

    @Test
    void letsTransferEncodingWinOverContentLength() {
        HttpResponse response = response(
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n");
        assertBody(Framing.CHUNKED, 1, 10, response);
        assertEquals(Set.of(Ambiguity.TRANSFER_ENCODING_AND_CONTENT_LENGTH), response.ambiguities());
    }

    @Test
    void acceptsEqualLengthsAndNamesConflictingOnes() {
        HttpResponse same = response("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2, 2\r\n\r\nok");
        assertEquals(Set.of(Ambiguity.CONTENT_LENGTH_REPEATED), same.ambiguities());
        HttpResponse other = response("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 9\r\n\r\nok");
        assertEquals(Set.of(Ambiguity.CONTENT_LENGTH_CONFLICT), other.ambiguities());
    }

    @Test
    void ignoresALengthThatIsNone() {
        for (String length : List.of("-1", "0x10", "999999999999999999999", "", "1 2")) {
            HttpRequest request = request("POST / HTTP/1.1\r\nContent-Length: " + length + "\r\n\r\n");
            assertEquals(Set.of(Ambiguity.CONTENT_LENGTH_INVALID), request.ambiguities(), length);
            assertEquals(Framing.NONE, request.bounds().framing());
        }
    }

    @Test
    void namesTransferEncodingsThatCannotFrame() {
        HttpRequest old = request("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        assertEquals(Set.of(Ambiguity.TRANSFER_ENCODING_IN_HTTP_1_0), old.ambiguities());
        HttpRequest last = request("POST / HTTP/1.1\r\nTransfer-Encoding: chunked, gzip\r\n\r\nxyz");
        assertEquals(Set.of(Ambiguity.TRANSFER_ENCODING_NOT_CHUNKED), last.ambiguities());
        assertEquals(Framing.CLOSE, last.bounds().framing());
    }

    @Test
    void endsABodyWithoutLengthByTheFin() {
        HttpResponse response = Talk.opened()
                .client(GET)
                .server("HTTP/1.1 200 OK\r\n\r\n")
                .server("all of it")
                .fin(SERVER_TO_CLIENT)
                .exchanges()
                .get(0)
                .response();
        assertBody(Framing.CLOSE, 9, 0, response);
        assertTrue(response.bounds().complete());
        assertEquals(2 * MS, response.bounds().headerEndNs());
        assertEquals(3 * MS, response.bounds().bodyEndNs());
        assertEquals(4 * MS, response.bounds().endNs());
        assertEquals(5, response.bounds().lastRow());
    }

    @Test
    void doesNotTakeAResetForTheEndOfABody() {
        HttpResponse response = Talk.opened()
                .client(GET)
                .server("HTTP/1.1 200 OK\r\n\r\npart")
                .reset(SERVER_TO_CLIENT)
                .exchanges()
                .get(0)
                .response();
        assertBody(Framing.CLOSE, 4, 0, response);
        assertFalse(response.bounds().complete());
    }

    @Test
    void stopsAtAMalformedChunkAndFindsTheNextMessage() {
        for (String fault : List.of("zz\r\n", "\r\n", "5\r\nhello!\r\n", "1fffffffffffffffff\r\n", "5 5\r\n")) {
            List<Exchange> exchanges = Talk.opened()
                    .client(GET + GET)
                    .server("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n" + fault)
                    .server(NEXT)
                    .exchanges();
            HttpResponse faulty = exchanges.get(0).response();
            assertTrue(faulty.ambiguities().contains(Ambiguity.CHUNK_MALFORMED), fault);
            assertFalse(faulty.bounds().complete());
            assertEquals(
                    204,
                    exchanges.get(1).response() == null
                            ? 0
                            : exchanges.get(1).response().status(),
                    fault);
        }
    }

    @Test
    void namesBytesBehindAMessageAndFindsTheNextOne() {
        List<Exchange> exchanges = Talk.opened()
                .client(GET + GET)
                .server("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nmore than two bytes of it")
                .server(NEXT)
                .exchanges();
        assertEquals(Set.of(Ambiguity.BYTES_BEHIND), exchanges.get(0).response().ambiguities());
        assertEquals(204, exchanges.get(1).response().status());
    }

    @Test
    void saysWhenEachPartPassed() {
        MessageBounds bounds = Talk.opened()
                .client("POST / HTTP/1.1\r\nContent-")
                .client("Length: 4\r\n\r\na")
                .ack(SERVER_TO_CLIENT)
                .client("bcd")
                .exchanges()
                .get(0)
                .request()
                .bounds();
        assertEquals(1 * MS, bounds.startNs());
        assertEquals(2 * MS, bounds.headerEndNs());
        assertEquals(4 * MS, bounds.endNs());
        assertEquals(List.of(2, 5), List.of(bounds.firstRow(), bounds.lastRow()));
        assertEquals(38, bounds.headerBytes());
    }
}
