package org.wirelapse.app.ui;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javax.swing.SwingUtilities;
import javax.swing.SwingWorker;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.app.ui.session.AnalyzerSource;
import org.wirelapse.app.ui.session.CaptureSource;
import org.wirelapse.app.ui.session.Session;

/** Opens and analyses a capture away from the event thread. */
final class Opening extends SwingWorker<Session, Opening.Step> implements Progress {
    /**
     * How far it has come.
     *
     * @param stage what is being done
     * @param done units done
     * @param total units in all, -1 where not known
     */
    record Step(String stage, long done, long total) {}

    /** Told on the event thread how it goes. */
    interface Listener {
        /** It goes on. */
        void opening(Step step);

        /** A first part of it can be shown; the rest will come with the same source. */
        void previewed(Session session);

        /**
         * It is done.
         *
         * @param stopped true if the user stopped it, so that the session covers a part only
         */
        void opened(Session session, boolean stopped);

        /** It failed; one line says why. */
        void failed(String reason);
    }

    /** Enough to fill the tables; takes a fraction of a second. */
    private static final int PREVIEW_PACKETS = 10_000;

    private final List<Path> files;
    private final Listener listener;
    private volatile boolean stopped;
    /** Set and read on the event thread. */
    private boolean abandoned;

    Opening(List<Path> files, Listener listener) {
        this.files = files;
        this.listener = listener;
    }

    /** Asks it to stop with what is done by then. */
    void stop() {
        stopped = true;
    }

    /** Stops it and has nobody told of what it came to. */
    void abandon() {
        abandoned = true;
        stopped = true;
    }

    @Override
    protected Session doInBackground() throws IOException {
        Analyzer analyzer = Analyzer.open(files);
        try {
            CaptureSource source = new AnalyzerSource(analyzer);
            Session first =
                    new Session(files, analyzer.preview(PREVIEW_PACKETS, Thresholds.STANDARD, Progress.NONE), source);
            SwingUtilities.invokeLater(() -> preview(first));
            return new Session(files, analyzer.analyze(Thresholds.STANDARD, this), source);
        } catch (IOException | RuntimeException | Error e) {
            analyzer.close();
            throw e;
        }
    }

    private void preview(Session first) {
        if (!abandoned && !isDone()) {
            listener.previewed(first);
        }
    }

    @Override
    public void report(String stage, long done, long total) {
        publish(new Step(stage, done, total));
    }

    @Override
    public boolean cancelled() {
        return stopped;
    }

    @Override
    protected void process(List<Step> steps) {
        if (!isDone() && !abandoned) {
            listener.opening(steps.get(steps.size() - 1));
        }
    }

    @Override
    protected void done() {
        try {
            if (abandoned) {
                get().source().close();
            } else {
                listener.opened(get(), stopped);
            }
        } catch (ExecutionException e) {
            if (!abandoned) {
                listener.failed(reason(e.getCause()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String reason(Throwable cause) {
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + ": there is no such file";
        }
        if (cause instanceof IOException) {
            return cause.getMessage();
        }
        return cause instanceof OutOfMemoryError
                ? "The capture needs more memory than the program was given"
                : "A fault in the program: " + cause;
    }
}
