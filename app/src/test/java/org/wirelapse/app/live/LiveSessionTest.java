package org.wirelapse.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
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
        private volatile IOException failure;

        @Override
        public void round(Analysis analysis) {
            rounds.add(analysis);
        }

        @Override
        public void ended(Analysis analysis, IOException reason) {
            failure = reason;
            end.add(analysis);
        }

        /** Waits for a round that has seen so many answers. */
        void awaitAnswers(int wanted) throws InterruptedException {
            Analysis round;
            do {
                round = rounds.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assertNotNull(round, "no round saw " + wanted + " answers");
            } while (Loopback.answers(round) < wanted);
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

    @Test
    void followsTrafficWhileItIsCaptured() throws Exception {
        Path file = folder.resolve("live.pcap");
        try (Loopback loopback = new Loopback()) {
            LiveSession session = LiveSession.start(loopback.settings(), FileLimits.NONE, file, told);
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
            session.analyzer().close();
        }
    }

    @Test
    void endsByItselfAtALimit() throws Exception {
        Path file = folder.resolve("live.pcap");
        try (Loopback loopback = new Loopback()) {
            LiveSession session = LiveSession.start(loopback.settings(), FileLimits.NONE.withPackets(4), file, told);
            loopback.request(1);
            assertEquals(4, told.awaitEnd().capture().packets());
            session.analyzer().close();
        }
    }

    @Test
    void leavesNothingOfWhatIsDiscarded() throws Exception {
        Path file = folder.resolve("live.pcap");
        try (Loopback loopback = new Loopback()) {
            LiveSession session = LiveSession.start(loopback.settings(), FileLimits.NONE, file, told);
            loopback.request(1);
            session.discard();
            assertFalse(Files.exists(file));
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
}
