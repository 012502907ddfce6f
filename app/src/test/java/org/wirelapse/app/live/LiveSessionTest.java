package org.wirelapse.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.result.Analysis;

@EnabledIf(
        value = "org.wirelapse.app.live.Loopback#capturable",
        disabledReason = "libpcap is missing, or this user may not capture on the loopback interface")
@Timeout(60)
class LiveSessionTest {
    private static final long PATIENCE_SECONDS = 30;

    /** Collects what a session tells. */
    private static final class Told implements LiveSession.Listener {
        private final BlockingQueue<Analysis> rounds = new LinkedBlockingQueue<>();
        private final BlockingQueue<Analysis> end = new LinkedBlockingQueue<>();
        private final Set<Analyzer> seen = ConcurrentHashMap.newKeySet();
        private volatile IOException failure;

        @Override
        public void round(Analysis analysis, Analyzer analyzer) {
            seen.add(analyzer);
            rounds.add(analysis);
        }

        @Override
        public void ended(Analysis analysis, Analyzer analyzer, IOException reason) {
            seen.add(analyzer);
            failure = reason;
            if (analysis != null) {
                end.add(analysis);
            }
        }

        /** Waits for a round that has seen so many answers. */
        void awaitAnswers(int wanted) throws InterruptedException {
            Analysis round;
            do {
                round = rounds.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assertNotNull(round, "no round saw " + wanted + " answers");
            } while (Loopback.answers(round) < wanted);
        }

        /** Waits for a round after so many packets. */
        void awaitPackets(LiveSession session, long wanted) throws InterruptedException {
            do {
                assertNotNull(rounds.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "no round saw " + wanted + " packets");
            } while (session.counters().packets() < wanted);
        }

        Analysis awaitEnd() throws InterruptedException {
            Analysis analysis = end.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertNotNull(analysis, "the capture does not end");
            return analysis;
        }
    }

    @TempDir
    private Path folder;

    private final Told told = new Told();

    @AfterEach
    void closeFiles() throws IOException {
        for (Analyzer analyzer : told.seen) {
            analyzer.close();
        }
    }

    private LiveSession start(Loopback loopback, FileLimits ring, FileLimits stop) throws Exception {
        return LiveSession.start(LiveCapture.open(loopback.settings(), folder.resolve("live.pcap"), ring, stop), told);
    }

    @Test
    void followsTrafficWhileItIsCaptured() throws Exception {
        try (Loopback loopback = new Loopback()) {
            LiveSession session = start(loopback, FileLimits.NONE, FileLimits.NONE);
            loopback.request(3);
            told.awaitAnswers(3);
            loopback.request(2);
            told.awaitAnswers(5);
            session.stop();
            Analysis whole = told.awaitEnd();
            assertEquals(5, Loopback.answers(whole));
            assertNull(told.failure);
            assertFalse(session.capturing());
            assertEquals(whole.capture().packets(), session.counters().packets());
        }
    }

    @Test
    void aStopLosesNothingThatCameBefore() throws Exception {
        try (Loopback loopback = new Loopback()) {
            LiveSession session = start(loopback, FileLimits.NONE, FileLimits.NONE);
            loopback.request(3);
            session.stop();
            assertEquals(3, Loopback.answers(told.awaitEnd()));
        }
    }

    @Test
    void endsByItselfAtALimit() throws Exception {
        try (Loopback loopback = new Loopback()) {
            start(loopback, FileLimits.NONE, FileLimits.NONE.withPackets(4));
            loopback.request(1);
            assertEquals(4, told.awaitEnd().capture().packets());
        }
    }

    @Test
    void keepsTheFileOfWhatIsAbandonedAndTellsNothingMore() throws Exception {
        try (Loopback loopback = new Loopback()) {
            LiveSession session = start(loopback, FileLimits.NONE, FileLimits.NONE);
            loopback.request(1);
            session.abandon();
            assertFalse(session.capturing());
            assertTrue(Files.exists(folder.resolve("live.pcap")));
            assertTrue(told.end.isEmpty());
        }
    }

    @Test
    void goesOnInTheNextFileOfARing() throws Exception {
        FileLimits ring = FileLimits.NONE.withPackets(3).withFiles(2);
        try (Loopback loopback = new Loopback();
                LiveCapture capture = LiveCapture.open(
                        loopback.settings(), folder.resolve("r.pcap"), ring, FileLimits.NONE.withPackets(10))) {
            Thread running = new Thread(() -> {
                try {
                    capture.run();
                } catch (IOException e) {
                    told.failure = e;
                }
            });
            running.start();
            loopback.request(4);
            running.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            assertFalse(running.isAlive());
            assertNull(told.failure);
            assertEquals(10, capture.counters().packets());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void followsFromFileToFileOfARing() throws Exception {
        FileLimits ring = FileLimits.NONE.withPackets(5);
        try (Loopback loopback = new Loopback()) {
            LiveSession session = start(loopback, ring, FileLimits.NONE);
            loopback.request(3);
            told.awaitAnswers(3);
            session.stop();
            Analysis whole = told.awaitEnd();
            assertEquals(3, Loopback.answers(whole));
            assertTrue(whole.capture().files().size() > 1);
            assertEquals(1, told.seen.size());
        }
    }

    @Test
    void forgetsWhatARingHasDropped() throws Exception {
        FileLimits ring = FileLimits.NONE.withPackets(5).withFiles(2);
        try (Loopback loopback = new Loopback()) {
            LiveSession session = start(loopback, ring, FileLimits.NONE);
            loopback.request(6);
            told.awaitPackets(session, 15);
            session.stop();
            Analysis whole = told.awaitEnd();
            assertEquals(2, whole.capture().files().size());
            assertEquals(2, session.files().size());
        }
    }

    @Test
    void endsAndSaysSoWhenItsFileIsRemoved() throws Exception {
        try (Loopback loopback = new Loopback()) {
            LiveSession session = start(loopback, FileLimits.NONE, FileLimits.NONE);
            loopback.request(2);
            told.awaitAnswers(2);
            Files.delete(folder.resolve("live.pcap"));
            assertEquals(2, Loopback.answers(told.awaitEnd()));
            assertTrue(told.failure.getMessage().contains("removed"), told.failure.getMessage());
            assertFalse(session.capturing());
        }
    }

    @Test
    void followsAPipe() throws Exception {
        byte[] capture = Files.readAllBytes(Path.of("..", "sample-captures", "keep-alive", "client.pcapng"));
        PipedOutputStream out = new PipedOutputStream();
        try (PipedInputStream in = new PipedInputStream(out, capture.length)) {
            out.write(capture, 0, capture.length / 2);
            LiveSession session = LiveSession.start(PipedRecording.open(in, folder.resolve("pipe.pcap")), told);
            told.awaitAnswers(1);
            out.write(capture, capture.length / 2, capture.length - capture.length / 2);
            out.close();
            Analysis whole = told.awaitEnd();
            assertNull(told.failure);
            assertEquals(capture.length, session.counters().bytes());
            assertTrue(Loopback.answers(whole) > 1);
        }
    }

    @Test
    void capturesInAProcessOfItsOwn() throws Exception {
        try (Loopback loopback = new Loopback()) {
            CapturePlan plan = new CapturePlan(loopback.settings(), FileLimits.NONE, FileLimits.NONE);
            Path file = folder.resolve("other.pcap");
            LiveSession session =
                    LiveSession.start(CaptureProcess.start(new Privilege(List.of("env")), plan, file), told);
            loopback.request(3);
            told.awaitAnswers(3);
            session.stop();
            Analysis whole = told.awaitEnd();
            assertNull(told.failure);
            assertEquals(whole.capture().packets(), session.counters().packets());
            assertEquals(List.of(file), session.files());
        }
    }

    @Test
    void saysInTheOtherProcessesWordsWhyItCannotCapture() {
        CapturePlan plan = new CapturePlan(CaptureSettings.on("nowhere0"), FileLimits.NONE, FileLimits.NONE);
        LiveCaptureException e = assertThrows(
                LiveCaptureException.class,
                () -> CaptureProcess.start(new Privilege(List.of("env")), plan, folder.resolve("x.pcap")));
        assertTrue(e.getMessage().startsWith("nowhere0: "), e.getMessage());
    }
}
