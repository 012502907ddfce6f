package org.wirelapse.analysis.report.pcapng;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.capture.PacketSource;
import org.wirelapse.analysis.capture.PcapngWriter;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.report.ConnectionRows;
import org.wirelapse.analysis.report.SampleAnalysis;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.sample.Samples;
import org.wirelapse.analysis.sample.Tshark;
import org.wirelapse.analysis.traffic.ConnectionFilter;

/** Copies of captures against tshark, and against our own reading of what they were copied from. */
class AnnotatedCaptureTest {
    private static final String[] WHAT_PACKETS_ARE = {
        "-T",
        "fields",
        "-e",
        "frame.number",
        "-e",
        "frame.time_epoch",
        "-e",
        "frame.len",
        "-e",
        "frame.cap_len",
        "-e",
        "tcp.stream",
        "-e",
        "tcp.seq_raw",
        "-e",
        "tcp.payload",
        "-e",
        "frame.interface_name"
    };

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"fast-retransmit-cubic", "mid-connection", "reordering", "zero-window"})
    void theCopyIsAnalysedAsTheOriginal(String sample) throws IOException {
        Path capture = Samples.named(sample).resolve("client.pcapng");
        try (Analyzer original = Analyzer.open(List.of(capture));
                Analyzer copy = Analyzer.open(List.of(whole(capture)))) {
            Analysis expected = original.analyze(Thresholds.STANDARD, Progress.NONE);
            Analysis got = copy.analyze(Thresholds.STANDARD, Progress.NONE);
            assertEquals(expected.findings(), got.findings());
            assertEquals(expected.traffic().exchanges(), got.traffic().exchanges());
            assertEquals(expected.capture().startEpochNs(), got.capture().startEpochNs());
            assertEquals(
                    expected.capture().problems().size(),
                    got.capture().problems().size());
            for (int packet = 1; packet <= expected.capture().packets(); packet++) {
                assertEquals(
                        original.packet(packet).timestampNs(),
                        copy.packet(packet).timestampNs());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nagle-delayed-ack", "timeout-tail-loss", "parallel-connections"})
    @EnabledIf(value = "org.wirelapse.analysis.sample.Tshark#isInstalled", disabledReason = "tshark is not installed")
    void wiresharkSeesTheSamePacketsWithComments(String sample) throws Exception {
        Path capture = Samples.named(sample).resolve("client.pcapng");
        Path copy = whole(capture);
        assertEquals(Tshark.read(capture, WHAT_PACKETS_ARE), Tshark.read(copy, WHAT_PACKETS_ARE));
        List<String> comments = Tshark.read(
                copy, "-Y", "frame.comment contains \"waited until here\"", "-T", "fields", "-e", "frame.comment");
        assertFalse(comments.isEmpty());
    }

    @Test
    @EnabledIf(value = "org.wirelapse.analysis.sample.Tshark#isInstalled", disabledReason = "tshark is not installed")
    void aConnectionOfItsOwnSaysWhichNumbersItsPacketsHad() throws Exception {
        Path capture = Samples.named("parallel-connections").resolve("client.pcapng");
        Path copy = folder.resolve("one.pcapng");
        try (Analyzer analyzer = Analyzer.open(List.of(capture))) {
            Analysis one = analyzer.analyze(Thresholds.STANDARD, Progress.NONE)
                    .only(ConnectionFilter.parse("tcp.stream eq 3"), Thresholds.STANDARD);
            assertTrue(new AnnotatedCapture(one, rows(analyzer), analyzer, false)
                    .writeConnections(Files.newOutputStream(copy), Progress.NONE));
        }
        List<String> packets = Tshark.read(copy, "-T", "fields", "-e", "tcp.stream", "-e", "frame.comment");
        List<String> before = Tshark.read(capture, "-Y", "tcp.stream == 3", "-T", "fields", "-e", "frame.number");
        assertEquals(before.size(), packets.size());
        for (int i = 0; i < packets.size(); i++) {
            String[] fields = packets.get(i).split("\t", 2);
            assertEquals("0", fields[0]);
            assertTrue(fields[1].isEmpty() || fields[1].startsWith("Packet " + before.get(i) + " of the capture"));
        }
    }

    @Test
    void bringsSecretsOnlyWhenAsked() throws IOException {
        assertFalse(written(false).contains("CLIENT_RANDOM"));
        assertTrue(written(true).contains("CLIENT_RANDOM"));
    }

    @Test
    void textOfTheCaptureCannotActInAComment() throws IOException {
        PacketComments comments = PacketComments.of(SampleAnalysis.with("/\u001b[31m\u202e\n" + "x".repeat(5_000)));
        List<String> on = comments.on(3);
        assertTrue(on.stream().anyMatch(t -> t.startsWith("Exchange 0 of connection 0, GET /\\x1b[31m\\u202e\\x0a")));
        assertTrue(on.stream().allMatch(text -> text.length() <= 600));
    }

    @Test
    void stopsWhenTold() throws IOException {
        Path capture = Samples.named("queue-overflow-reno").resolve("client.pcapng");
        try (Analyzer analyzer = Analyzer.open(List.of(capture))) {
            Analysis analysis = analyzer.analyze(Thresholds.STANDARD, Progress.NONE);
            assertTrue(analysis.capture().packets() > 100);
            Progress cancelled = new Progress() {
                @Override
                public void report(String stage, long done, long total) {}

                @Override
                public boolean cancelled() {
                    return true;
                }
            };
            assertFalse(new AnnotatedCapture(analysis, rows(analyzer), analyzer, false)
                    .writeWhole(OutputStream.nullOutputStream(), cancelled));
        }
    }

    private Path whole(Path capture) throws IOException {
        Path copy = folder.resolve("copy.pcapng");
        try (Analyzer analyzer = Analyzer.open(List.of(capture))) {
            Analysis analysis = analyzer.analyze(Thresholds.STANDARD, Progress.NONE);
            assertTrue(new AnnotatedCapture(analysis, rows(analyzer), analyzer, false)
                    .writeWhole(Files.newOutputStream(copy), Progress.NONE));
        }
        return copy;
    }

    private static ConnectionRows rows(Analyzer analyzer) {
        return stream -> analyzer.detail(stream).tcp();
    }

    private static String written(boolean withSecrets) throws IOException {
        PacketSource source = new PacketSource() {
            @Override
            public void copy(int number, Consumer<byte[]> edit, List<String> comments, PcapngWriter to) {}

            @Override
            public int read(long position, byte[] target, int offset, int length) {
                return 0;
            }

            @Override
            public List<String> tlsKeyLogs() {
                return List.of("CLIENT_RANDOM 00 11\n");
            }
        };
        Analysis none = SampleAnalysis.plain().only(connection -> false, Thresholds.STANDARD);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnnotatedCapture(none, stream -> null, source, withSecrets).writeWhole(out, Progress.NONE);
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
