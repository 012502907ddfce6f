package org.wirelapse.app.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.result.Analysis;

/**
 * A recording and the analysis that follows it: one thread records into files, another reads the files as they grow, with pauses that grow
 * with what a round costs. They share the files and nothing else.
 */
public final class LiveSession {
    /** Told how it goes, on the session's own thread; what takes long here delays the next round. */
    public interface Listener {
        /**
         * Another round.
         *
         * @param analysis what is known of all packets so far
         * @param analyzer gives single connections and packets of it; another one than before where a ring has dropped a file, and then the
         *     one before is the listener's to close
         */
        void round(Analysis analysis, Analyzer analyzer);

        /**
         * The capture has ended and all of it is analysed.
         *
         * @param analysis all of it, as far as memory sufficed; or null if it cannot be read
         * @param analyzer as for {@link #round}
         * @param failure why it ended by itself, or why not all of it was analysed; else null
         */
        void ended(Analysis analysis, Analyzer analyzer, IOException failure);
    }

    private static final int LONGEST_END_SECONDS = 5;

    private final Recording recording;
    private final LiveAnalysis analysis;
    private final CountDownLatch captured = new CountDownLatch(1);

    private LiveSession(Recording recording, FollowedFiles files, Listener listener, BooleanSupplier memoryIsLow) {
        this.recording = recording;
        analysis = new LiveAnalysis(recording, files, listener, memoryIsLow, captured);
    }

    /**
     * Starts to record and to follow. Takes a moment, so not for the event thread.
     *
     * @param recording not run yet; closed when it has ended, and at once if this fails
     * @param listener told how it goes
     * @throws IOException if what it writes cannot be read
     */
    public static LiveSession start(Recording recording, Listener listener) throws IOException {
        return start(recording, listener, HeapRoom.ofProcess()::low);
    }

    static LiveSession start(Recording recording, Listener listener, BooleanSupplier memoryIsLow) throws IOException {
        try {
            FollowedFiles files = FollowedFiles.open(recording.kept());
            LiveSession session = new LiveSession(recording, files, listener, memoryIsLow);
            daemon("live-capture", session::record).start();
            daemon("live-analysis", session.analysis::run).start();
            return session;
        } catch (IOException | RuntimeException e) {
            recording.close();
            throw e;
        }
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private void record() {
        try (recording) {
            recording.run();
        } catch (IOException e) {
            analysis.recordingFailed(e);
        } finally {
            captured.countDown();
        }
    }

    /** Whether rounds go on while packets are captured; the end of the capture is analysed in any case. */
    public void follow(boolean wanted) {
        analysis.follow(wanted);
    }

    /** Ends the capture; what is there is analysed, and the listener is told. */
    public void stop() {
        recording.stop();
    }

    /** True until the capture has ended. */
    public boolean capturing() {
        return captured.getCount() > 0;
    }

    /** How the capture goes. */
    public CaptureCounters counters() {
        return recording.counters();
    }

    /** True once memory did not suffice to follow any further; the capture goes on. */
    public boolean full() {
        return analysis.full();
    }

    /** How far the analysis is behind; as old as {@link #counters}. */
    public Lag lag() {
        return analysis.lag();
    }

    /** The files that it has gone to. */
    public List<Path> files() {
        return recording.files();
    }

    KeptFiles kept() {
        return recording.kept();
    }

    /**
     * Ends the capture and tells the listener nothing more; the files stay. Waits until they are closed, or for a few seconds at most. The
     * analyser is left to whoever shows what it said.
     */
    public void abandon() {
        analysis.close();
        stop();
        try {
            captured.await(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
