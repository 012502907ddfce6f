package org.wirelapse.analysis.sample;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.MessageBounds;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.tcp.Close;
import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.analysis.wait.WaitCause;
import tools.jackson.databind.JsonNode;

/** Compares what the packets told us with what the applications wrote down and what the link did. */
class SampleTruthTest {
    /** How much later than asked a sleeping server may begin to write, and clocks may disagree. */
    private static final long SLEEP_NS = 5_000_000;

    /** How long a packet may wait in queues on its way, which from the client's end looks like thinking. */
    private static final long QUEUES_NS = 20_000_000;

    static List<Path> captures() {
        return Samples.captures();
    }

    /** Cases whose captures lack packets or parts of them, or tell wrong times. */
    private static final Set<String> FAULTY = Set.of(
            "mid-connection",
            "capture-gap",
            "one-direction",
            "captured-twice",
            "short-packets",
            "clock-step",
            "cut-file");

    /** Cases in which one side never had what the other sent, so that applications and captures know of different things. */
    private static final Set<String> BROKEN_OFF = Set.of("connect-failed", "mtu-black-hole", "cut-header");

    /** Cases in which one connection is reset. */
    private static final Set<String> RESET =
            Set.of("pipeline-reset", "keep-alive-race", "request-after-close", "vanished-server", "forged-reset");

    /** Captures that hold all packets of their connections. */
    static List<Path> wholeCaptures() {
        return captures().stream()
                .filter(capture -> !FAULTY.contains(name(capture)) && !BROKEN_OFF.contains(name(capture)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void tilesEveryExchangeExactly(Path capture) throws IOException {
        for (AnalysedConnection connection : Samples.analyse(capture).traffic().connections()) {
            connection.exchanges().forEach(SampleTruthTest::assertTiled);
        }
    }

    static void assertTiled(TiledExchange exchange) {
        long at = exchange.startNs();
        for (Wait wait : exchange.waits()) {
            assertEquals(at, wait.startNs(), "a wait begins where the one before ended");
            assertTrue(wait.durationNs() >= 0);
            at = wait.endNs();
        }
        assertEquals(exchange.endNs(), at, "the last wait ends with the exchange");
    }

    @ParameterizedTest
    @MethodSource("wholeCaptures")
    void findsTheExchangesThatTheApplicationsHad(Path capture) throws IOException {
        eachConnection(capture, (truth, analysed) -> {
            List<JsonNode> expected = Truth.exchanges(truth);
            assertEquals(expected.size(), analysed.exchanges().size());
            for (int index = 0; index < expected.size(); index++) {
                assertExchange(
                        expected.get(index), analysed.exchanges().get(index).exchange());
            }
        });
    }

    private static void assertExchange(JsonNode truth, Exchange exchange) {
        assertEquals(truth.get("method").asString(), exchange.request().method());
        assertEquals(truth.get("target").asString(), exchange.request().target());
        assertMessage(truth.get("request"), exchange.request().bounds());
        JsonNode response = truth.get("response");
        if (response.isNull()) {
            assertEquals(Exchange.State.UNANSWERED, exchange.state());
            assertNull(exchange.response());
            return;
        }
        assertEquals(response.get("status").asInt(), exchange.response().status());
        if (response.get("complete").asBoolean()) {
            assertEquals(Exchange.State.COMPLETE, exchange.state());
            assertMessage(response, exchange.response().bounds());
            if (response.has("framing_bytes")) {
                assertEquals(
                        response.get("framing_bytes").asLong(),
                        exchange.response().bounds().framingBytes());
            }
        } else {
            assertEquals(Exchange.State.TRUNCATED, exchange.state());
        }
    }

    private static void assertMessage(JsonNode truth, MessageBounds bounds) {
        if (truth.has("offset")) {
            assertEquals(truth.get("offset").asLong(), bounds.extent().start());
        }
        assertEquals(truth.get("header_bytes").asInt(), bounds.headerBytes());
        assertEquals(truth.get("body_bytes").asLong(), bounds.bodyBytes());
        assertEquals(0, bounds.missingBytes());
    }

    @ParameterizedTest
    @MethodSource("wholeCaptures")
    void placesMessagesBetweenWritingAndReading(Path capture) throws IOException {
        if (!capture.endsWith("client.pcapng")) {
            return;
        }
        eachConnection(capture, (truth, analysed) -> {
            for (TiledExchange tiled : analysed.exchanges()) {
                JsonNode exchange = truth.get("exchanges").get(tiled.exchange().index());
                long written = exchange.get("request").get("written_ns").get(0).asLong();
                assertTrue(tiled.exchange().request().bounds().startNs() >= written, "sent after it was written");
                if (tiled.exchange().state() == Exchange.State.COMPLETE) {
                    long read = exchange.get("response").get("read_ns").asLong();
                    assertTrue(tiled.exchange().response().bounds().endNs() <= read, "read after it arrived");
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("wholeCaptures")
    void countsEveryByteThatWasWritten(Path capture) throws IOException {
        if (Truth.of(capture.getParent()).insideTls()) {
            // Applications know what they wrote, not what TLS made of it.
            return;
        }
        eachConnection(capture, (truth, analysed) -> {
            assertEquals(
                    truth.get("client").get("written_bytes").asLong(),
                    analysed.tcp().clientToServer().uniqueBytes());
            if (analysed.tcp().close().kind() != Close.Kind.RESET) {
                assertEquals(
                        truth.get("server").get("written_bytes").asLong(),
                        analysed.tcp().serverToClient().uniqueBytes());
            }
            assertEquals(0, analysed.tcp().clientToServer().unseenBytes());
            assertEquals(0, analysed.tcp().serverToClient().unseenBytes());
        });
    }

    @Test
    void countsTheBytesThatTheCaptureMissed() throws IOException {
        Path folder = Samples.named("capture-gap");
        Truth truth = Truth.of(folder);
        eachConnection(folder.resolve("client.pcapng"), (connection, analysed) -> {
            for (Direction direction : Direction.values()) {
                assertEquals(
                        truth.bytes(connection, direction.name(), "miss"),
                        analysed.tcp().direction(direction).unseenBytes());
            }
        });
    }

    /** At the sender's end every copy is seen: each loss needs one more, and any other copy is one too many. */
    @ParameterizedTest
    @MethodSource("wholeCaptures")
    void findsOneNeededRepeatForEachLoss(Path capture) throws IOException {
        Truth truth = Truth.of(capture.getParent());
        Direction direction =
                capture.endsWith("client.pcapng") ? Direction.CLIENT_TO_SERVER : Direction.SERVER_TO_CLIENT;
        eachConnection(
                capture,
                // A connection that was given up never repaired its last loss.
                (connection, analysed) -> assertEquals(
                        truth.drops(connection, direction.name()) - (isOf(capture, "vanished-server") ? 1 : 0),
                        analysed.tcp().direction(direction).retransmissions().stream()
                                .filter(copy -> copy.bytes() > 0 && copy.verdict() == Retransmission.Verdict.NEEDED)
                                .count()));
    }

    @ParameterizedTest
    @MethodSource("wholeCaptures")
    void blamesTheServerOnlyForPausesThatItMade(Path capture) throws IOException {
        eachConnection(capture, (truth, analysed) -> {
            for (TiledExchange tiled : analysed.exchanges()) {
                JsonNode response =
                        Truth.exchanges(truth).get(tiled.exchange().index()).get("response");
                // What the kernel holds under a cork, the application has written.
                if (tiled.exchange().state() == Exchange.State.COMPLETE && !isOf(capture, "corked-answers")) {
                    assertEquals(Truth.pausedNs(truth, response), tiled.spentNs(WaitCause.SERVER_PAUSE), SLEEP_NS);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("wholeCaptures")
    void measuresHowLongTheServerThought(Path capture) throws IOException {
        long most = capture.endsWith("server.pcapng") ? SLEEP_NS : SLEEP_NS + QUEUES_NS;
        eachConnection(capture, (truth, analysed) -> {
            for (TiledExchange tiled : analysed.exchanges()) {
                long thought =
                        (long) (1e9 * thinkSeconds(truth, tiled.exchange().index()));
                if (thought > 0 && tiled.exchange().pipelinedBehind() == 0) {
                    long measured = tiled.spentNs(WaitCause.SERVER_THINK);
                    // What a stream's server does while its socket is full of others' answers cannot be seen.
                    long least = thought - SLEEP_NS - tiled.spentNs(WaitCause.PIPELINE_QUEUE);
                    assertTrue(
                            measured > least && measured < thought + most,
                            () -> "thought " + thought + " ns, but measured " + measured);
                }
            }
        });
    }

    private static double thinkSeconds(JsonNode truth, int index) {
        JsonNode server = truth.get("exchanges").get(index).get("server");
        return server.isNull() ? 0 : server.get("think_s").asDouble();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void knowsWhichEndTheCaptureWasTakenAt(Path capture) throws IOException {
        String otherEnd = capture.endsWith("client.pcapng") ? "SERVER" : "CLIENT";
        for (AnalysedConnection connection : Samples.analyse(capture).traffic().connections()) {
            assertNotEquals(otherEnd, connection.tcp().vantage().point().name());
        }
    }

    @ParameterizedTest
    @MethodSource("wholeCaptures")
    void knowsHandshakeAndClose(Path capture) throws IOException {
        int resets = 0;
        for (AnalysedConnection connection : Samples.analyse(capture).traffic().connections()) {
            assertEquals(Handshake.State.COMPLETE, connection.tcp().handshake().state());
            boolean reset = connection.tcp().close().kind() == Close.Kind.RESET;
            assertTrue(reset || connection.tcp().close().kind() == Close.Kind.GRACEFUL);
            resets += reset ? 1 : 0;
        }
        assertEquals(RESET.contains(name(capture)) ? 1 : 0, resets);
    }

    @Test
    void knowsAConnectionThatHadBegunBefore() throws IOException {
        for (AnalysedConnection connection : Samples.analyse(
                        Samples.named("mid-connection").resolve("client.pcapng"))
                .traffic()
                .connections()) {
            assertEquals(Handshake.State.MIDSTREAM, connection.tcp().handshake().state());
        }
    }

    private static String name(Path capture) {
        return capture.getParent().getFileName().toString();
    }

    private static boolean isOf(Path capture, String name) {
        return capture.getParent().endsWith(name);
    }

    private interface Comparison {
        void check(JsonNode truth, AnalysedConnection analysed);
    }

    private static void eachConnection(Path capture, Comparison comparison) throws IOException {
        Analysis analysis = Samples.analyse(capture);
        // A client may use a port several times; both lists are in the order of time.
        Map<String, Iterator<AnalysedConnection>> byClient = new HashMap<>();
        analysis.traffic().connections().stream()
                .collect(Collectors.groupingBy(
                        connection -> connection.connection().client().toString()))
                .forEach((client, connections) -> byClient.put(client, connections.iterator()));
        List<JsonNode> truths = Truth.of(capture.getParent()).connections();
        assertEquals(truths.size(), analysis.traffic().connections().size());
        List<AnalysedConnection> analysed = truths.stream()
                .map(truth ->
                        byClient.get(truth.get("client_endpoint").asString()).next())
                .toList();
        assertAll(IntStream.range(0, truths.size())
                .mapToObj(i -> () -> comparison.check(truths.get(i), analysed.get(i))));
    }
}
