package org.wirelapse.analysis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.flow.Direction.CLIENT_TO_SERVER;
import static org.wirelapse.analysis.flow.Direction.SERVER_TO_CLIENT;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.wirelapse.analysis.http.JettyReader.Read;

/** On valid messages, however they are cut into segments, this parser and Jetty's agree on every message, body and end. */
class SecondOpinionProperties {
    private static final String CRLF = "\r\n";

    /** A request and its response as text. */
    record Sample(String method, String request, String response) {}

    /** A body: how long its parts are, and whether they are chunks. */
    record Parts(boolean chunked, List<Integer> lengths, boolean extras) {
        String field() {
            return chunked
                    ? "Transfer-Encoding: chunked" + CRLF
                    : "Content-Length: " + lengths.stream().mapToInt(n -> n).sum() + CRLF;
        }

        String text() {
            return chunked
                    ? lengths.stream().map(this::chunk).collect(Collectors.joining()) + chunk(0)
                    : lengths.stream().map("x"::repeat).collect(Collectors.joining());
        }

        private String chunk(int length) {
            String size = Integer.toHexString(length) + (extras ? ";name=\"value\"" : "") + CRLF;
            String trailer = extras && length == 0 ? "Expires: 0" + CRLF : "";
            return size + "y".repeat(length) + trailer + CRLF;
        }
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Combinators.combine(
                        Arbitraries.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"),
                        Arbitraries.of("/", "/a/b?c=d%20e", "http://a.example/x"),
                        parts(),
                        Arbitraries.of(200, 204, 206, 301, 304, 404, 503),
                        parts())
                .as(SecondOpinionProperties::sample);
    }

    private static Arbitrary<Parts> parts() {
        Arbitrary<List<Integer>> lengths =
                Arbitraries.integers().between(1, 90).list().ofMaxSize(4);
        return Combinators.combine(Arbitraries.of(true, false), lengths, Arbitraries.of(true, false))
                .as(Parts::new);
    }

    private static Sample sample(String method, String target, Parts sent, int status, Parts answered) {
        boolean upload = method.startsWith("P");
        String request = method + ' ' + target + " HTTP/1.1" + CRLF + "Host: a.example" + CRLF
                + (upload ? sent.field() + CRLF + sent.text() : CRLF);
        boolean bodiless = method.equals("HEAD") || status == 204 || status == 304;
        String response = "HTTP/1.1 " + status + " Reason" + CRLF
                + (status == 204 ? "" : answered.field())
                + CRLF
                + (bodiless ? "" : answered.text());
        return new Sample(method, request, response);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void agreeOnEveryMessage(
            @ForAll @Size(min = 1, max = 6) List<@From("samples") Sample> samples,
            @ForAll @IntRange(min = 1, max = 400) int requestPiece,
            @ForAll @IntRange(min = 1, max = 400) int responsePiece) {
        String requests = samples.stream().map(Sample::request).collect(Collectors.joining());
        String responses = samples.stream().map(Sample::response).collect(Collectors.joining());
        List<Exchange> exchanges = Talk.opened()
                .inPieces(CLIENT_TO_SERVER, requests, requestPiece)
                .inPieces(SERVER_TO_CLIENT, responses, responsePiece)
                .exchanges();
        assertEquals(
                JettyReader.requests(requests),
                exchanges.stream()
                        .map(Exchange::request)
                        .map(SecondOpinionProperties::read)
                        .toList());
        assertEquals(
                JettyReader.responses(responses, i -> samples.get(i).method().equals("HEAD")),
                exchanges.stream()
                        .map(Exchange::response)
                        .map(SecondOpinionProperties::read)
                        .toList());
    }

    private static Read read(HttpRequest request) {
        return new Read(
                request.method() + ' ' + request.target(),
                request.bounds().bodyBytes(),
                request.bounds().endOffset());
    }

    private static Read read(HttpResponse response) {
        return new Read(
                Integer.toString(response.status()),
                response.bounds().bodyBytes(),
                response.bounds().endOffset());
    }
}
