package org.wirelapse.app.live;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.RoundPacing;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Thresholds;

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
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Recording recording;
    private final FollowedFiles files;
    private final Listener listener;
    private final BooleanSupplier memoryIsLow;
    private final CountDownLatch captured = new CountDownLatch(1);
    private final CountDownLatch analysed = new CountDownLatch(1);
    private volatile boolean following = true;
    private volatile boolean closed;
    private volatile IOException failure;
    /** True once no further packet is taken up. */
    private volatile boolean full;

    private volatile Analysed upTo = new Analysed(0, System.nanoTime());

    private LiveSession(Recording recording, FollowedFiles files, Listener listener, BooleanSupplier memoryIsLow) {
        this.recording = recording;
        this.files = files;
        this.listener = listener;
        this.memoryIsLow = memoryIsLow;
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
            daemon("live-analysis", session::follow).start();
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
            failure = e;
        } finally {
            captured.countDown();
        }
    }

    private void follow() {
        Analysis last = null;
        try {
            last = followUntilCaptured();
            if (!full) {
                files.follow(recording.kept());
                last = closed ? null : files.analyzer().analyze(Thresholds.STANDARD, progress());
            }
        } catch (IOException e) {
            stop();
            failure = e;
        } catch (OutOfMemoryError e) {
            full = true;
        } catch (InterruptedException e) {
            throw new AssertionError("nobody knows this thread", e);
        } finally {
            analysed.countDown();
        }
        if (!closed) {
            listener.ended(last, files.analyzer(), full && failure == null ? tooLarge(last) : failure);
        }
    }

    /** Gives what the last round has said, or null where there was none. */
    private Analysis followUntilCaptured() throws IOException, InterruptedException {
        Analysis last = null;
        Extent analysed = null;
        long pauseNs = 0;
        while (!captured.await(pauseNs, TimeUnit.NANOSECONDS)) {
            long workedNs = workNs();
            long beganNs = System.nanoTime();
            Extent present = Extent.of(recording.kept());
            if (present != null && present.equals(analysed)) {
                upTo = new Analysed(upTo.packets(), beganNs);
            } else if (following && !full && present != null && takenUp(present)) {
                analysed = present;
                last = round(beganNs, last);
            }
            pauseNs = RoundPacing.pauseNs(workNs() - workedNs);
        }
        return last;
    }

    /** Gives what it says, or what the one before said where memory did not suffice for it. */
    private Analysis round(long beganNs, Analysis before) throws IOException {
        try {
            Analysis analysis = files.analyzer().extend(Thresholds.STANDARD, progress());
            listener.round(analysis, files.analyzer());
            upTo = new Analysed(files.packetsBefore() + analysis.capture().packets(), beganNs);
            return analysis;
        } catch (OutOfMemoryError e) {
            // One large connection can take in one go what was left.
            full = true;
            return before;
        }
    }

    private LiveCaptureException tooLarge(Analysis shown) {
        return new LiveCaptureException(
                String.format(
                        Locale.ROOT,
                        "The memory sufficed for %,d packets of the capture only. Its file has all of them",
                        shown == null ? 0 : shown.capture().packets()),
                List.of(
                        "A capture filter makes it smaller, and a ring of files keeps it from growing. With more memory all of it can be opened:",
                        "    WIRELAPSE_JAVA_OPTS=-Xmx8g wirelapse FILE"));
    }

    /**
     * How far the analysis has come.
     *
     * @param packets it has the first so many packets of the recording
     * @param ns when those were all that had been recorded
     */
    private record Analysed(long packets, long ns) {}

    /** Processor time of this thread where the platform tells it: a busy machine must not make the rounds rarer than they are dear. */
    private static long workNs() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    /** Takes up the files there are; false if a ring has dropped one of them meanwhile. */
    private boolean takenUp(Extent present) throws IOException {
        try {
            files.follow(present.kept());
            return true;
        } catch (IOException e) {
            if (present.kept().equals(recording.kept())) {
                throw e;
            }
            return false;
        }
    }

    /**
     * How much has been recorded.
     *
     * @param kept the files
     * @param lastBytes size of the last one
     */
    private record Extent(KeptFiles kept, long lastBytes) {
        /** The present extent, or null where a ring has just dropped a file that was to be looked at. */
        static Extent of(KeptFiles kept) throws IOException {
            try {
                List<Path> paths = kept.paths();
                return new Extent(kept, Files.size(paths.get(paths.size() - 1)));
            } catch (NoSuchFileException e) {
                return null;
            }
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
                full |= !closed && memoryIsLow.getAsBoolean();
                return closed || full;
            }
        };
    }

    /** Whether rounds go on while packets are captured; the end of the capture is analysed in any case. */
    public void follow(boolean wanted) {
        following = wanted;
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
        return full;
    }

    /** How far the analysis is behind; as old as {@link #counters}. */
    public Lag lag() {
        Analysed reached = upTo;
        long packets = counters().packets() - reached.packets();
        return packets > 0 ? new Lag(packets, System.nanoTime() - reached.ns()) : Lag.NONE;
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
        closed = true;
        stop();
        try {
            captured.await(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
