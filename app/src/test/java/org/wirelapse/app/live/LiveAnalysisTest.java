package org.wirelapse.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wirelapse.analysis.result.Analysis;

/** What a recording by another process may tell, without one. */
@Timeout(60)
class LiveAnalysisTest {
    private static final Path SAMPLES = Path.of("..", "sample-captures");

    @TempDir
    private Path folder;

    private final Told told = new Told();

    @AfterEach
    void closeFiles() throws IOException {
        told.close();
    }

    @Test
    void aRingThatHasDroppedMoreThanItHasToldIsFollowedOnceItTells() throws Exception {
        Path first = copy("keep-alive", "a.pcapng");
        Path latest = copy("nagle-delayed-ack", "c.pcapng");
        Script recording = new Script(KeptFiles.only(first));
        LiveSession session = LiveSession.start(recording, told);
        told.awaitAnswers(5);
        recording.tell(new KeptFiles(List.of(folder.resolve("b.pcapng"), latest), 75));
        recording.awaitLooks(3);
        recording.tell(new KeptFiles(List.of(latest), 150));
        told.awaitAnswers(6);
        session.stop();
        Analysis whole = told.awaitEnd();
        assertNull(told.failure());
        assertEquals(37, whole.capture().packets());
    }

    private Path copy(String sample, String name) throws IOException {
        return Files.copy(SAMPLES.resolve(sample).resolve("client.pcapng"), folder.resolve(name));
    }

    /** A recording that does nothing but tell which files it keeps. */
    private static final class Script implements Recording {
        private final CountDownLatch stopped = new CountDownLatch(1);
        private final AtomicInteger looks = new AtomicInteger();
        private volatile KeptFiles kept;

        Script(KeptFiles kept) {
            this.kept = kept;
        }

        void tell(KeptFiles now) {
            kept = now;
            looks.set(0);
        }

        void awaitLooks(int wanted) throws Exception {
            Patience.await(() -> looks.get() >= wanted);
        }

        @Override
        public void run() {
            Patience.await(stopped);
        }

        @Override
        public void stop() {
            stopped.countDown();
        }

        @Override
        public CaptureCounters counters() {
            return CaptureCounters.NONE;
        }

        @Override
        public KeptFiles kept() {
            looks.incrementAndGet();
            return kept;
        }

        @Override
        public void close() {}
    }
}
