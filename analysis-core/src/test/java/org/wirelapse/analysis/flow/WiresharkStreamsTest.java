package org.wirelapse.analysis.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
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
import org.wirelapse.analysis.sample.Tshark;

/** Our stream numbers let a reader jump to Wireshark and back, so they are compared packet by packet. */
@EnabledIf(value = "org.wirelapse.analysis.sample.Tshark#isInstalled", disabledReason = "tshark is not installed")
class WiresharkStreamsTest {
    /** Of a file that was cut Wireshark says so besides. */
    static Stream<Path> captures() {
        return Samples.captures().stream()
                .filter(capture -> !capture.getParent().endsWith("cut-file"));
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
        TreeMap<Integer, Integer> streams = new TreeMap<>();
        for (String line : Tshark.read(
                capture, "-Y", "tcp && !icmp && !icmpv6", "-T", "fields", "-e", "frame.number", "-e", "tcp.stream")) {
            String[] fields = line.split("\t");
            streams.put(Integer.parseInt(fields[0]), Integer.parseInt(fields[1]));
        }
        return streams;
    }
}
