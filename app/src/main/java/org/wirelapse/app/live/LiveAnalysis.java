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
import org.wirelapse.analysis.RoundPacing;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Thresholds;

/** The analysis that follows a recording: reads its files as they grow, round by round, with pauses that grow with what a round costs. */
final class LiveAnalysis {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Recording recording;
    private final FollowedFiles files;
    private final LiveSession.Listener listener;
    private final BooleanSupplier memoryIsLow;
    private final CountDownLatch captured;
    private volatile boolean following = true;
    private volatile boolean closed;
    private volatile IOException failure;
    /** True once no further packet is taken up. */
    private volatile boolean full;

    private volatile Analysed upTo = new Analysed(0, System.nanoTime());

    /**
     * Has not begun.
     *
     * @param files those of the recording
     * @param memoryIsLow tells when no more packets should be taken up
     * @param captured open once the recording has ended
     */
    LiveAnalysis(
            Recording recording,
            FollowedFiles files,
            LiveSession.Listener listener,
            BooleanSupplier memoryIsLow,
            CountDownLatch captured) {
        this.recording = recording;
        this.files = files;
        this.listener = listener;
        this.memoryIsLow = memoryIsLow;
        this.captured = captured;
    }

    /** Follows until all of the capture is analysed, and tells the listener. */
    void run() {
        Analysis last = null;
        try {
            last = followUntilCaptured();
            if (!full) {
                files.follow(recording.kept());
                last = closed ? null : files.analyzer().analyze(Thresholds.STANDARD, progress());
            }
        } catch (IOException e) {
            recording.stop();
            failure = e;
        } catch (OutOfMemoryError e) {
            full = true;
        } catch (InterruptedException e) {
            throw new AssertionError("nobody knows this thread", e);
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

    /** Takes up the files there are; false if a ring has dropped one of them meanwhile, which a recording elsewhere tells a little later. */
    private boolean takenUp(Extent present) throws IOException {
        try {
            files.follow(present.kept());
            return true;
        } catch (IOException e) {
            if (present.kept().paths().stream().allMatch(Files::exists)) {
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
    void follow(boolean wanted) {
        following = wanted;
    }

    /** The recording has ended by itself, for this reason. */
    void recordingFailed(IOException why) {
        failure = why;
    }

    /** Ends it and tells the listener nothing more. */
    void close() {
        closed = true;
    }

    /** True once memory did not suffice to follow any further. */
    boolean full() {
        return full;
    }

    /** How far it is behind the recording. */
    Lag lag() {
        Analysed reached = upTo;
        long packets = recording.counters().packets() - reached.packets();
        return packets > 0 ? new Lag(packets, System.nanoTime() - reached.ns()) : Lag.NONE;
    }
}
