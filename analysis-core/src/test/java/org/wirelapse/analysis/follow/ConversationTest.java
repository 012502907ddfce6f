package org.wirelapse.analysis.follow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirelapse.analysis.flow.Direction.CLIENT_TO_SERVER;
import static org.wirelapse.analysis.flow.Direction.SERVER_TO_CLIENT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.ConnectionAnalyzer;
import org.wirelapse.analysis.Surroundings;
import org.wirelapse.analysis.http.Talk;

/** What is shown of a conversation, and in which order. */
class ConversationTest {
    private static final String GET = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n";

    private static List<Part> parts(Talk talk) {
        return ConnectionAnalyzer.analyze(talk.connection(), talk.bytes(), Surroundings.NONE)
                .conversation()
                .parts();
    }

    private static String shown(Part part) {
        return part.runs(0, 10_000, Secrets.MASKED).stream()
                .map(run ->
                        run.gap() ? "<" + run.gapBytes() + ">" : new String(run.bytes(), StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining());
    }

    private static List<String> summary(Talk talk) {
        return parts(talk).stream()
                .map(part -> (part.direction() == CLIENT_TO_SERVER ? "> " : "< ") + part.kind() + " "
                        + shown(part).strip())
                .toList();
    }

    @Test
    void tellsHeaderFromBody() {
        Talk talk = Talk.opened().send(CLIENT_TO_SERVER, GET).send(SERVER_TO_CLIENT, ok("Content-Length: 5") + "hello");

        assertEquals(
                List.of(
                        "> HEADER " + GET.strip(),
                        "< HEADER " + ok("Content-Length: 5").strip(),
                        "< BODY hello"),
                summary(talk));
    }

    @Test
    void leavesOutWhatFramesChunks() {
        String chunked = ok("Transfer-Encoding: chunked") + "3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nTrailer: t\r\n\r\n";
        Part body = parts(Talk.opened().send(CLIENT_TO_SERVER, GET).send(SERVER_TO_CLIENT, chunked))
                .get(2);

        assertEquals("abcde", shown(body));
        assertEquals(5, body.length());
        assertEquals("de", new String(body.runs(3, 10, Secrets.MASKED).get(0).bytes(), StandardCharsets.US_ASCII));
    }

    @Test
    void saysWhichPacketCarriedWhat() {
        Talk talk = Talk.opened()
                .send(CLIENT_TO_SERVER, GET)
                .send(SERVER_TO_CLIENT, ok("Content-Length: 6") + "ab")
                .unseen(SERVER_TO_CLIENT, "cd")
                .send(SERVER_TO_CLIENT, "ef")
                .ack(CLIENT_TO_SERVER);

        List<Run> runs = parts(talk).get(2).runs(0, 100, Secrets.MASKED);

        assertEquals(List.of(4, 0, 5), runs.stream().map(Run::packet).toList());
        assertEquals(2, runs.get(1).gapBytes());
        assertEquals(2, parts(talk).get(2).missingBytes());
    }

    @Test
    void hidesCredentialsUnlessAskedForThem() {
        String request =
                "GET / HTTP/1.1\r\nHost: a\r\nAuthorization: Basic c2VjcmV0\r\nCookie: id=1\r\n  ; b=2\r\nX-Api-Key:k\r\n"
                        + "Accept: */*\r\n\r\n";
        Part header = parts(Talk.opened().send(CLIENT_TO_SERVER, request)).get(0);

        assertEquals(
                "GET / HTTP/1.1\r\nHost: a\r\nAuthorization: ***** ********\r\nCookie: ****\r\n  * ***\r\nX-Api-Key:*\r\n"
                        + "Accept: */*\r\n\r\n",
                shown(header));
        Run run = header.runs(0, 1000, Secrets.SHOWN).get(0);
        assertEquals(request, new String(run.bytes(), StandardCharsets.ISO_8859_1));
    }

    @Test
    void hidesWhatFollowsAGapInAHeader() {
        Talk talk = Talk.opened()
                .send(CLIENT_TO_SERVER, "GET / HTTP/1.1\r\nHost: a\r\nCookie: a")
                .unseen(CLIENT_TO_SERVER, "bc")
                .send(CLIENT_TO_SERVER, "secret\r\nAccept: b\r\n\r\n")
                .ack(SERVER_TO_CLIENT);

        String all = summary(talk).toString();

        assertTrue(all.contains("Cookie: *"), all);
        assertFalse(all.contains("a<2>"), all);
    }

    @Test
    void cutsBytesOfNoMessageWhereTheOtherSideSpeaks() {
        Talk talk = Talk.opened()
                .send(SERVER_TO_CLIENT, "220 ready\r\n")
                .send(CLIENT_TO_SERVER, "EHLO a\r\n")
                .send(SERVER_TO_CLIENT, "250-one\r\n")
                .send(SERVER_TO_CLIENT, "250 two\r\n")
                .send(CLIENT_TO_SERVER, "QUIT\r\n");

        assertEquals(
                List.of("< BYTES 220 ready", "> BYTES EHLO a", "< BYTES 250-one\r\n250 two", "> BYTES QUIT"),
                summary(talk));
        assertEquals(5, parts(talk).get(2).firstPacket());
        assertEquals(6, parts(talk).get(2).lastPacket());
    }

    @Test
    void takesTheMaskOffWebSocketMessages() {
        String mask = "\1\2\3\4";
        Talk talk = Talk.opened()
                .send(CLIENT_TO_SERVER, GET.replace("\r\n\r\n", "\r\nUpgrade: websocket\r\n\r\n"))
                .send(SERVER_TO_CLIENT, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n\u0081\2hi")
                .send(CLIENT_TO_SERVER, "\1\u0085" + mask + masked("Good ") + "\u0080\u0084" + mask + masked("day."))
                .send(CLIENT_TO_SERVER, "\u0089\u0080" + mask)
                .send(SERVER_TO_CLIENT, "\u008a\0");

        assertEquals(
                List.of("< MESSAGE hi", "> MESSAGE Good day.", "> MESSAGE", "< MESSAGE"),
                summary(talk).subList(2, 6).stream().map(String::strip).toList());
        assertEquals("day", shown(parts(talk).get(3), 5, 3));
    }

    private static String shown(Part part, long from, int bytes) {
        return part.runs(from, bytes, Secrets.MASKED).stream()
                .map(run -> new String(run.bytes(), StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining());
    }

    private static String masked(String text) {
        StringBuilder masked = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            masked.append((char) (text.charAt(i) ^ i % 4 + 1));
        }
        return masked.toString();
    }

    @Test
    void opensCompressedBodiesWithinABound() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[1 << 20]);
        }
        String fields = "Content-Type: text/plain\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size();
        Part body = parts(Talk.opened()
                        .send(CLIENT_TO_SERVER, GET)
                        .send(SERVER_TO_CLIENT, ok(fields) + packed.toString(StandardCharsets.ISO_8859_1)))
                .get(2);

        DecodedBody some = DecodedBody.of(body, 1000);
        assertArrayEquals(new byte[1000], some.bytes());
        assertFalse(some.whole());
        assertTrue(DecodedBody.of(body, 2 << 20).whole());
        assertEquals(1 << 20, DecodedBody.of(body, 2 << 20).bytes().length);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        DecodedBody.saveAsSent(body, saved);
        assertArrayEquals(packed.toByteArray(), saved.toByteArray());
    }

    @Test
    void saysWhyACompressedBodyStops() {
        String fields = "Content-Encoding: gzip\r\nContent-Length: 4";
        Talk damaged = Talk.opened().send(CLIENT_TO_SERVER, GET).send(SERVER_TO_CLIENT, ok(fields) + "oops");
        Talk unknown = Talk.opened()
                .send(CLIENT_TO_SERVER, GET)
                .send(SERVER_TO_CLIENT, ok(fields.replace("gzip", "rot13")) + "bbcf");

        assertEquals(
                "its compressed data is damaged",
                DecodedBody.of(parts(damaged).get(2), 99).problem());
        assertEquals(
                "its coding rot13 cannot be undone here",
                DecodedBody.of(parts(unknown).get(2), 99).problem());
    }

    @Test
    void writesDownTextWithTitles() throws IOException {
        Talk talk = Talk.opened()
                .send(CLIENT_TO_SERVER, GET)
                .send(SERVER_TO_CLIENT, ok("Content-Type: image/png\r\nContent-Length: 3") + "\0\1\2");
        StringBuilder text = new StringBuilder();

        for (Part part : parts(talk)) {
            new Transcript(Transcript.Form.TEXT, Secrets.MASKED, 1000).write(part, text);
        }
        new Transcript(Transcript.Form.HEX, Secrets.MASKED, 1000)
                .write(parts(talk).get(2), text);

        assertEquals("""
                client → server · header of exchange 0 · 28 B · at 1.00 ms · packet 3
                GET /a HTTP/1.1
                Host: a


                server → client · header of exchange 0 · 63 B · at 2.00 ms · packet 4
                HTTP/1.1 200 OK
                Content-Type: image/png
                Content-Length: 3


                server → client · body of exchange 0 · 3 B · at 2.00 ms · packet 4
                [image/png]

                server → client · body of exchange 0 · 3 B · at 2.00 ms · packet 4
                00000000  00 01 02                                          ···

                """, text.toString());
    }

    private static String ok(String fields) {
        return "HTTP/1.1 200 OK\r\n" + fields + "\r\n\r\n";
    }
}
