package org.wirelapse.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
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
@Timeout(60)
class LiveSessionTest {

    @TempDir
    private Path folder;

    private final Told told = new Told();

    @AfterEach
    void closeFiles() throws IOException {
        told.close();
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
            assertNull(told.failure());
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
            assertTrue(told.silentAboutTheEnd());
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
                    told.failed(e);
                }
            });
            running.start();
            loopback.request(4);
            running.join(TimeUnit.SECONDS.toMillis(Patience.SECONDS));
            assertFalse(running.isAlive());
            assertNull(told.failure());
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
            assertEquals(1, told.analyzers());
        }
    }

    @Test
    void forgetsWhatARingHasDropped() throws Exception {
        FileLimits ring = FileLimits.NONE.withPackets(5).withFiles(2);
        try (Loopback loopback = new Loopback()) {
            LiveSession session = start(loopback, ring, FileLimits.NONE);
            loopback.request(6);
            Patience.await(() -> session.counters().packets() >= 15);
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
            assertTrue(
                    told.failure().getMessage().contains("removed"),
                    told.failure().getMessage());
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
            assertNull(told.failure());
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
            assertNull(told.failure());
            assertEquals(whole.capture().packets(), session.counters().packets());
            assertEquals(List.of(file), session.files());
        }
    }

    @Test
    void endsAsItShouldWhenMemoryIsUsedUpAllAtOnce() throws Exception {
        AtomicBoolean none = new AtomicBoolean();
        try (Loopback loopback = new Loopback()) {
            LiveCapture capture = LiveCapture.open(
                    loopback.settings(), folder.resolve("live.pcap"), FileLimits.NONE, FileLimits.NONE);
            LiveSession session = LiveSession.start(capture, told, () -> {
                if (none.get()) {
                    throw new OutOfMemoryError("as a test wants it");
                }
                return false;
            });
            loopback.request(2);
            told.awaitAnswers(2);
            none.set(true);
            loopback.request(1);
            Patience.await(session::full);
            assertTrue(session.capturing());
            session.stop();
            assertEquals(2, Loopback.answers(told.awaitEnd()));
            assertTrue(
                    told.failure().getMessage().contains("memory"),
                    told.failure().getMessage());
        }
    }

    @Test
    void endsAsItShouldWhenMemoryDoesNotSufficeForTheRest() throws Exception {
        try (Loopback loopback = new Loopback()) {
            LiveCapture capture = LiveCapture.open(
                    loopback.settings(), folder.resolve("live.pcap"), FileLimits.NONE, FileLimits.NONE);
            AtomicBoolean none = new AtomicBoolean();
            LiveSession session = LiveSession.start(capture, told, () -> {
                if (none.get()) {
                    throw new OutOfMemoryError("as a test wants it");
                }
                return false;
            });
            loopback.request(2);
            told.awaitAnswers(2);
            session.follow(false);
            none.set(true);
            loopback.request(1);
            session.stop();
            assertEquals(2, Loopback.answers(told.awaitEnd()));
            assertTrue(
                    told.failure().getMessage().contains("memory"),
                    told.failure().getMessage());
        }
    }

    @Test
    void followsTheRingOfAnotherProcess() throws Exception {
        FileLimits ring = FileLimits.NONE.withPackets(5).withFiles(2);
        try (Loopback loopback = new Loopback()) {
            CapturePlan plan = new CapturePlan(loopback.settings(), ring, FileLimits.NONE);
            Path target = folder.resolve("other.pcap");
            LiveSession session =
                    LiveSession.start(CaptureProcess.start(new Privilege(List.of("env")), plan, target), told);
            loopback.request(6);
            Patience.await(() -> session.counters().packets() >= 15);
            Patience.await(() -> session.lag().equals(Lag.NONE));
            session.stop();
            Analysis whole = told.awaitEnd();
            assertEquals(2, whole.capture().files().size());
            assertEquals(
                    session.counters().packets(),
                    session.kept().packetsBefore() + whole.capture().packets());
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

    @Test
    void saysHowFarItIsBehindUntilItHasCaughtUp() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        try (Loopback loopback = new Loopback()) {
            LiveSession session = start(loopback, FileLimits.NONE, FileLimits.NONE);
            loopback.request(1);
            told.awaitAnswers(1);
            Patience.await(() -> session.lag().equals(Lag.NONE));
            told.wait(slow);
            loopback.request(1);
            Patience.await(told::waits);
            loopback.request(20);
            Patience.await(() -> session.lag().packets() >= 20);
            assertTrue(session.lag().ns() > 0);
            slow.countDown();
            Patience.await(() -> session.lag().equals(Lag.NONE));
            session.stop();
            assertEquals(22, Loopback.answers(told.awaitEnd()));
        }
    }

    @Test
    void isNotBehindForWhatARingHasDropped() throws Exception {
        FileLimits ring = FileLimits.NONE.withPackets(5).withFiles(2);
        try (Loopback loopback = new Loopback()) {
            LiveSession session = start(loopback, ring, FileLimits.NONE);
            loopback.request(6);
            Patience.await(() -> session.counters().packets() >= 15);
            Patience.await(() -> session.lag().equals(Lag.NONE));
            session.stop();
            Analysis whole = told.awaitEnd();
            assertEquals(
                    session.counters().packets(),
                    session.kept().packetsBefore() + whole.capture().packets());
        }
    }

    @Test
    void recordsOnWhenMemoryDoesNotSufficeToFollow() throws Exception {
        Path file = folder.resolve("live.pcap");
        AtomicBoolean low = new AtomicBoolean();
        try (Loopback loopback = new Loopback()) {
            LiveCapture capture = LiveCapture.open(loopback.settings(), file, FileLimits.NONE, FileLimits.NONE);
            LiveSession session = LiveSession.start(capture, told, low::get);
            loopback.request(2);
            told.awaitAnswers(2);
            assertFalse(session.full());
            low.set(true);
            loopback.request(1);
            Patience.await(session::full);
            loopback.request(4);
            session.stop();
            assertTrue(Loopback.answers(told.awaitEnd()) < 7);
            assertTrue(
                    told.failure().getMessage().contains("memory"),
                    told.failure().getMessage());
        }
        try (Analyzer whole = Analyzer.open(List.of(file))) {
            assertEquals(7, Loopback.answers(whole.analyze(Thresholds.STANDARD, Progress.NONE)));
        }
    }
}
