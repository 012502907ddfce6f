package org.wirelapse.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.app.Main;

@EnabledIf(
        value = "org.wirelapse.app.live.Loopback#capturable",
        disabledReason = "libpcap is missing, or this user may not capture on the loopback interface")
@Timeout(90)
class KilledCaptureTest {
    private static final int HEADER_BYTES = 24;
    private static final int REQUESTS = 5;

    @TempDir
    private Path folder;

    @Test
    void keepsThePacketsWhenItsProcessIsKilled() throws Exception {
        Path file = folder.resolve("killed.pcap");
        try (Loopback loopback = new Loopback()) {
            Process capture = capture(loopback, file);
            try {
                Patience.await(() -> Files.exists(file) && Files.size(file) >= HEADER_BYTES);
                loopback.request(REQUESTS);
                // Nobody tells the process that its time is near: what it wrote, it wrote by itself.
                Patience.await(() -> answers(file) == REQUESTS);
            } finally {
                capture.destroyForcibly();
                assertTrue(capture.waitFor(Patience.SECONDS, TimeUnit.SECONDS));
            }
        }
        assertEquals(REQUESTS, answers(file));
    }

    private static Process capture(Loopback loopback, Path file) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "capture",
                "-i",
                Loopback.loopbackName(),
                "-f",
                loopback.filter(),
                "-w",
                file.toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static long answers(Path file) throws Exception {
        try (Analyzer analyzer = Analyzer.open(List.of(file))) {
            return Loopback.answers(analyzer.analyze(Thresholds.STANDARD, Progress.NONE));
        }
    }
}
