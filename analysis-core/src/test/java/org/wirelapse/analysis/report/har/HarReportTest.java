package org.wirelapse.analysis.report.har;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.sstoehr.harreader.HarReader;
import de.sstoehr.harreader.HarReaderMode;
import de.sstoehr.harreader.model.Har;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.report.JsonReport;
import org.wirelapse.analysis.report.SampleAnalysis;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.sample.Samples;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The archives against a library that reads them, and against our own JSON. */
class HarReportTest {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static List<Path> captures() {
        return Samples.captures();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void isReadByALibraryThatReadsArchives(Path capture) throws Exception {
        Analysis analysis = analysis(capture);
        Har har = new HarReader().readFromString(har(analysis), HarReaderMode.STRICT);
        assertEquals(analysis.traffic().exchanges().size(), har.log().entries().size());
        har.log().entries().forEach(entry -> {
            assertTrue(entry.timings().send() >= 0
                    && entry.timings().waitTime() >= 0
                    && entry.timings().receive() >= 0);
            assertTrue(URI.create(entry.request().url()).isAbsolute());
        });
    }

    @ParameterizedTest
    @MethodSource("captures")
    void phasesAddUpToTheElapsedTimeAndSizesAreThoseOfTheAnalysis(Path capture) throws IOException {
        Analysis analysis = analysis(capture);
        JsonNode json = json(analysis);
        String before = "";
        for (JsonNode entry : entries(analysis)) {
            JsonNode own = entry.get("_wirelapse");
            JsonNode exchange = exchange(
                    json, own.get("stream").asInt(), own.get("exchange").asInt());
            assertEquals(exchange.get("elapsed_ns").asLong(), ns(entry.get("time")));
            assertEquals(ns(entry.get("time")), sum(entry.get("timings")));
            assertEquals(exchange.get("waits"), own.get("waits"));
            if (exchange.get("http2_stream").isNull()) {
                assertEquals(
                        exchange.at("/request/header_bytes"),
                        entry.at("/request").get("headersSize"));
            }
            assertEquals(
                    exchange.at("/response/body_bytes").asLong(-1),
                    entry.at("/response/bodySize").asLong());
            String start = entry.get("startedDateTime").asString();
            assertTrue(before.compareTo(start) <= 0);
            before = start;
        }
    }

    @Test
    void showsTheHandshakeWhereTheConnectionWasOpenedForTheExchange() throws IOException {
        JsonNode first = entries(analysis(Samples.named("keep-alive").resolve("client.pcapng")))
                .get(0);
        assertTrue(ns(first.at("/timings/connect")) > 0);
        assertEquals(-1, first.at("/timings/ssl").asInt());
        assertEquals(-1, first.at("/timings/dns").asInt());
    }

    @Test
    void leavesOpenWhatWasNotCaptured() throws IOException {
        JsonNode first = entries(analysis(Samples.named("mid-connection").resolve("client.pcapng")))
                .get(0);
        for (String phase : List.of("blocked", "dns", "connect", "ssl")) {
            assertEquals(-1, first.at("/timings/" + phase).asInt(), phase);
        }
    }

    @Test
    void saysZeroForAnAnswerThatNeverCame() throws Exception {
        JsonNode lost = entries(SampleAnalysis.plain()).get(1);
        assertEquals(0, lost.at("/response/status").asInt());
        assertEquals(-1, lost.at("/response/bodySize").asInt());
        assertEquals(0, ns(lost.at("/timings/receive")));
        new HarReader().readFromString(har(SampleAnalysis.plain()), HarReaderMode.STRICT);
    }

    @Test
    void splitsTheQuery() throws IOException {
        JsonNode request = entries(SampleAnalysis.with("/cart?item=7&gift&note=a=b"))
                .get(0)
                .get("request");
        assertEquals(
                "[{\"name\":\"item\",\"value\":\"7\"},{\"name\":\"gift\",\"value\":\"\"},{\"name\":\"note\",\"value\":\"a=b\"}]",
                request.get("queryString").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a b\u0000<script>\"%zz#[x]",
                "\u202e\ud800\\",
                "http://other/<x>",
                "javascript:alert(1)",
                "//x",
                "*",
                "?",
                "%"
            })
    void makesAUrlOfWhateverWasSent(String hostile) throws Exception {
        String har = har(SampleAnalysis.with(hostile));
        new HarReader().readFromString(har, HarReaderMode.STRICT);
        String url = MAPPER.readTree(har).at("/log/entries/0/request/url").asString();
        assertTrue(url.startsWith("http://"), url);
        assertFalse(url.contains("<"));
        URI.create(url);
    }

    private static Analysis analysis(Path capture) throws IOException {
        try (Analyzer analyzer = Analyzer.open(List.of(capture))) {
            return analyzer.analyze(Thresholds.STANDARD, Progress.NONE);
        }
    }

    private static String har(Analysis analysis) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HarReport.write(analysis, out);
        return out.toString();
    }

    private static JsonNode entries(Analysis analysis) throws IOException {
        return MAPPER.readTree(har(analysis)).at("/log/entries");
    }

    private static JsonNode json(Analysis analysis) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.write(analysis, out);
        return MAPPER.readTree(out.toString());
    }

    private static JsonNode exchange(JsonNode json, int stream, int index) {
        for (JsonNode connection : json.get("connections")) {
            if (connection.get("stream").asInt() == stream) {
                return connection.get("exchanges").get(index);
            }
        }
        throw new AssertionError("no connection " + stream);
    }

    private static long sum(JsonNode timings) {
        long sum = 0;
        for (String phase : List.of("blocked", "dns", "connect", "send", "wait", "receive")) {
            sum += Math.max(0, ns(timings.get(phase)));
        }
        assertTrue(ns(timings.get("ssl")) <= Math.max(0, ns(timings.get("connect"))));
        return sum;
    }

    private static long ns(JsonNode milliseconds) {
        return milliseconds
                .decimalValue()
                .multiply(BigDecimal.valueOf(1_000_000))
                .longValueExact();
    }
}
