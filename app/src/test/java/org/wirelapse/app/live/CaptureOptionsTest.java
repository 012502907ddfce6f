package org.wirelapse.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Thresholds;

@EnabledIf(
        value = "org.wirelapse.app.live.Loopback#capturable",
        disabledReason = "libpcap is missing, or this user may not capture on the loopback interface")
@Timeout(90)
class CaptureOptionsTest {
    private static final int SNAP_LENGTH = 80;
    private static final FileLimits EVERY_SECOND = FileLimits.NONE.withDuration(Duration.ofSeconds(1));

    @TempDir
    private Path folder;

    /** A capture that runs while a test makes traffic. */
    private static final class Running implements AutoCloseable {
        private final LiveCapture capture;
        private final CompletableFuture<Void> end;

        Running(CaptureSettings settings, Path target, FileLimits ring, FileLimits stop) throws Exception {
            capture = LiveCapture.open(settings, target, ring, stop);
            end = CompletableFuture.runAsync(
                    () -> {
                        try {
                            capture.run();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    },
                    Running::daemon);
        }

        /** The common pool may have a single thread, which the first of two captures would keep. */
        private static void daemon(Runnable work) {
            Thread thread = new Thread(work, "capture");
            thread.setDaemon(true);
            thread.start();
        }

        LiveCapture awaitEnd() {
            end.join();
            return capture;
        }

        LiveCapture stopped() {
            capture.stop();
            return awaitEnd();
        }

        @Override
        public void close() throws IOException {
            capture.close();
        }
    }

    @Test
    void keepsSoManyBytesOfAPacket() throws Exception {
        Path file = folder.resolve("short.pcap");
        try (Loopback loopback = new Loopback();
                Running running = new Running(
                        loopback.settings().withSnapLength(SNAP_LENGTH), file, FileLimits.NONE, FileLimits.NONE)) {
            loopback.request(2);
            running.stopped();
        }
        try (Analyzer analyzer = Analyzer.open(List.of(file))) {
            Analysis analysis = analyzer.analyze(Thresholds.STANDARD, Progress.NONE);
            assertEquals(SNAP_LENGTH, analysis.capture().files().get(0).snapLength());
            assertTrue(analysis.capture().quality().snappedPackets() > 0);
            for (int packet = 1; packet <= analysis.capture().packets(); packet++) {
                assertTrue(analyzer.packet(packet).bytes().length <= SNAP_LENGTH);
            }
        }
    }

    @Test
    void losesNothingBetweenTheFilesOfARingByTime() throws Exception {
        try (Loopback loopback = new Loopback();
                Running one = new Running(loopback.settings(), file("one"), FileLimits.NONE, FileLimits.NONE);
                Running ring = new Running(loopback.settings(), file("ring"), EVERY_SECOND, FileLimits.NONE)) {
            Patience.await(() -> {
                loopback.request(1);
                return ring.capture.files().size() >= 4;
            });
            long counted = ring.stopped().counters().packets();
            one.stopped();
            List<ByteBuffer> inRing = packets(ring.capture.files());
            assertEquals(counted, inRing.size());
            assertEquals(packets(List.of(file("one"))).subList(0, inRing.size()), inRing);
        }
    }

    @Test
    void keepsTheLatestFilesOfARingByTime() throws Exception {
        FileLimits ring = EVERY_SECOND.withFiles(2);
        FileLimits stop = FileLimits.NONE.withDuration(Duration.ofSeconds(4));
        try (Loopback loopback = new Loopback();
                Running running = new Running(loopback.settings(), file("ring"), ring, stop)) {
            while (!running.end.isDone()) {
                loopback.request(1);
            }
            KeptFiles kept = running.awaitEnd().kept();
            assertEquals(2, kept.paths().size());
            assertEquals(kept.paths(), filesThere());
            assertTrue(kept.packetsBefore() > 0);
            assertEquals(
                    running.capture.counters().packets(),
                    kept.packetsBefore() + packets(kept.paths()).size());
        }
    }

    @Test
    void countsTheSizeThatEndsACaptureOverAllFilesOfARing() throws Exception {
        FileLimits ring = FileLimits.NONE.withPackets(5);
        FileLimits stop = FileLimits.NONE.withBytes(5000);
        try (Loopback loopback = new Loopback();
                Running running =
                        new Running(loopback.settings().withSnapLength(SNAP_LENGTH), file("ring"), ring, stop)) {
            Patience.await(() -> {
                loopback.request(1);
                return running.end.isDone();
            });
            assertTrue(running.capture.files().size() > 2);
            long bytes = running.awaitEnd().counters().bytes();
            assertTrue(bytes >= 5000 && bytes < 5200, bytes + " bytes");
        }
    }

    @Test
    void countsThePacketsThatEndACaptureOverAllFilesOfARingByTime() throws Exception {
        FileLimits stop = FileLimits.NONE.withPackets(200);
        try (Loopback loopback = new Loopback();
                Running running = new Running(loopback.settings(), file("ring"), EVERY_SECOND, stop)) {
            Patience.await(() -> {
                loopback.request(1);
                Thread.sleep(50);
                return running.end.isDone();
            });
            assertFalse(running.awaitEnd().files().isEmpty());
            assertEquals(200, packets(running.capture.files()).size());
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".pcap");
    }

    private List<Path> filesThere() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<ByteBuffer> packets(List<Path> files) throws Exception {
        List<ByteBuffer> packets = new ArrayList<>();
        try (Analyzer analyzer = Analyzer.open(files)) {
            Analysis analysis = analyzer.analyze(Thresholds.STANDARD, Progress.NONE);
            for (int packet = 1; packet <= analysis.capture().packets(); packet++) {
                packets.add(ByteBuffer.wrap(analyzer.packet(packet).bytes()));
            }
        }
        return packets;
    }
}
