package org.wirelapse.app.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.RoundPacing;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Thresholds;

/**
 * A live capture and the analysis that follows it: one thread captures into a file, another reads the file as it grows, with pauses that
 * grow with what a round costs. They share the file and nothing else.
 */
public final class LiveSession {
    /** Told how it goes, on the session's own thread; what takes long here delays the next round. */
    public interface Listener {
        /** Another round: what is known of all packets so far. */
        void round(Analysis analysis);

        /**
         * The capture has ended and all of it is analysed.
         *
         * @param analysis all of it, or null if it cannot be read
         * @param failure why it ended by itself, or null if it was stopped or met a limit
         */
        void ended(Analysis analysis, IOException failure);
    }

    private final Path file;
    private final LiveCapture capture;
    private final Analyzer analyzer;
    private final Listener listener;
    private final CountDownLatch captured = new CountDownLatch(1);
    private final CountDownLatch analysed = new CountDownLatch(1);
    private volatile boolean following = true;
    private volatile boolean closed;
    private volatile IOException failure;

    private LiveSession(Path file, LiveCapture capture, Analyzer analyzer, Listener listener) {
        this.file = file;
        this.capture = capture;
        this.analyzer = analyzer;
        this.listener = listener;
    }

    /**
     * Starts to capture and to follow. Takes a moment, so not for the event thread.
     *
     * @param settings what is captured
     * @param stop when the capture ends by itself
     * @param file where it goes
     * @param listener told how it goes
     * @throws LiveCaptureException if it is not possible to capture; says what to do
     */
    public static LiveSession start(CaptureSettings settings, FileLimits stop, Path file, Listener listener)
            throws IOException {
        LiveCapture capture = LiveCapture.open(settings, file, FileLimits.NONE, stop);
        try {
            LiveSession session = new LiveSession(file, capture, Analyzer.open(List.of(file)), listener);
            daemon("live-capture", session::capture).start();
            daemon("live-analysis", session::follow).start();
            return session;
        } catch (IOException | RuntimeException e) {
            capture.close();
            throw e;
        }
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private void capture() {
        try (capture) {
            capture.run();
        } catch (IOException e) {
            failure = e;
        } finally {
            captured.countDown();
        }
    }

    private void follow() {
        Analysis last = null;
        try {
            followUntilCaptured();
            last = closed ? null : analyzer.analyze(Thresholds.STANDARD, progress());
        } catch (IOException e) {
            stop();
            failure = e;
        } catch (InterruptedException e) {
            throw new AssertionError("nobody knows this thread", e);
        } finally {
            analysed.countDown();
        }
        if (!closed) {
            listener.ended(last, failure);
        }
    }

    private void followUntilCaptured() throws IOException, InterruptedException {
        long analysedBytes = 0;
        long pauseNs = 0;
        while (!captured.await(pauseNs, TimeUnit.NANOSECONDS)) {
            long startNs = System.nanoTime();
            long bytes = Files.size(file);
            if (following && bytes > analysedBytes) {
                analysedBytes = bytes;
                listener.round(analyzer.extend(Thresholds.STANDARD, progress()));
            }
            pauseNs = RoundPacing.pauseNs(System.nanoTime() - startNs);
        }
    }

    private Progress progress() {
        return new Progress() {
            @Override
            public void report(String stage, long done, long total) {
                // Rounds are short; the listener sees each.
            }

            @Override
            public boolean cancelled() {
                return closed;
            }
        };
    }

    /** Whether rounds go on while packets are captured; the end of the capture is analysed in any case. */
    public void follow(boolean wanted) {
        following = wanted;
    }

    /** Ends the capture; what is there is analysed, and the listener is told. */
    public void stop() {
        capture.stop();
    }

    /** True until the capture has ended. */
    public boolean capturing() {
        return captured.getCount() > 0;
    }

    /** How the capture goes. */
    public CaptureCounters counters() {
        return capture.counters();
    }

    /** The file that it goes to. */
    public Path file() {
        return file;
    }

    /** Gives single connections and packets of what the last round saw; closed by whoever shows them, or by {@link #discard}. */
    public Analyzer analyzer() {
        return analyzer;
    }

    /** Ends the capture, tells the listener nothing more, and deletes the file. Waits until that is done. */
    public void discard() throws IOException {
        closed = true;
        stop();
        try {
            captured.await();
            analysed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        analyzer.close();
        Files.deleteIfExists(file);
    }
}
