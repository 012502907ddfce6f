package org.wirelapse.analysis.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirelapse.analysis.capture.CaptureFiles;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.sample.Samples;

/** Our stream numbers let a reader jump to Wireshark and back, so they are compared packet by packet. */
@EnabledIf(value = "tsharkIsInstalled", disabledReason = "tshark is not installed")
class WiresharkStreamsTest {
    static boolean tsharkIsInstalled() {
        try {
            return new ProcessBuilder("tshark", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Stream<Path> captures() {
        return Samples.captures().stream();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void numbersStreamsAsWiresharkDoes(Path capture) throws Exception {
        assertEquals(theirStreams(capture), ourStreams(capture));
    }

    private static TreeMap<Integer, Integer> ourStreams(Path capture) throws IOException {
        TreeMap<Integer, Integer> streams = new TreeMap<>();
        try (CaptureFiles files = CaptureFiles.open(List.of(capture))) {
            files.finish();
            Indexer indexer = new Indexer(files);
            indexer.advance(Progress.NONE);
            for (Connection connection : indexer.connections()) {
                for (int row = 0; row < connection.log().size(); row++) {
                    streams.put(connection.log().packet(row), connection.stream());
                }
            }
        }
        return streams;
    }

    /** Headers that ICMP errors quote are no packets of ours. */
    private static TreeMap<Integer, Integer> theirStreams(Path capture) throws Exception {
        Process tshark = new ProcessBuilder(
                        "tshark",
                        "-n",
                        "-r",
                        capture.toString(),
                        "-Y",
                        "tcp && !icmp && !icmpv6",
                        "-T",
                        "fields",
                        "-e",
                        "frame.number",
                        "-e",
                        "tcp.stream")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        TreeMap<Integer, Integer> streams = new TreeMap<>();
        for (String line : new String(tshark.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).split("\n")) {
            String[] fields = line.split("\t");
            streams.put(Integer.parseInt(fields[0]), Integer.parseInt(fields[1]));
        }
        assertEquals(0, tshark.waitFor());
        return streams;
    }
}
