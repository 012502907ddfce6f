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
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.app.ui.session.AnalyzerSource;
import org.wirelapse.app.ui.session.CaptureSource;
import org.wirelapse.app.ui.session.Session;

/**
 * Opens and analyses a capture away from the event thread. May begin before there is a window to tell: nothing is told before {@link #tell}.
 */
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

        /** A part of it can be shown, again and again with the same source; the rest will come with that too. */
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

    /** Few, because the first ones are analysed by a program that has not warmed up yet; they fill the first rows of the tables. */
    private static final int FIRST_PREVIEW_PACKETS = 500;
    /** Each preview is so many times larger than the one before: all of them together cost a small part of the whole. */
    private static final int PREVIEW_GROWTH = 6;

    private final List<Path> files;
    private volatile boolean stopped;
    /** How much of the files the last preview had read, as far as it told. */
    private volatile double readShare;
    /** This and the next are set and read on the event thread. */
    private Listener listener;

    private boolean abandoned;

    Opening(List<Path> files) {
        this.files = files;
    }

    /** Says who is told, before the event thread is free for anything else. */
    void tell(Listener told) {
        listener = told;
    }

    /** Name of what is opened. */
    String name() {
        return String.valueOf(files.get(0).getFileName());
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
    protected Session doInBackground() throws Exception {
        Analyzer analyzer = Analyzer.open(files);
        try {
            CaptureSource source = new AnalyzerSource(analyzer);
            preview(analyzer, source);
            return new Session(files, analyzer.analyze(Thresholds.STANDARD, this), source);
        } catch (Exception | Error e) {
            analyzer.close();
            throw e;
        }
    }

    /** Shows what is known so far, again and again, until a preview has seen all packets; never faster than the window takes it up. */
    private void preview(Analyzer analyzer, CaptureSource source) throws Exception {
        boolean more = true;
        for (long packets = FIRST_PREVIEW_PACKETS;
                more && packets <= Integer.MAX_VALUE && !stopped;
                packets *= PREVIEW_GROWTH) {
            Analysis part = analyzer.preview((int) packets, Thresholds.STANDARD, this);
            Session known = new Session(files, part, source);
            SwingUtilities.invokeAndWait(() -> previewed(known));
            // To paint it is asked for by that event and done by a later one; until then the processors are the
            // window's.
            SwingUtilities.invokeAndWait(() -> {});
            SwingUtilities.invokeAndWait(() -> {});
            // What would reach the end is no preview, and its progress is worth to be seen.
            more = part.capture().packets() == packets && readShare * PREVIEW_GROWTH < 1;
        }
    }

    private void previewed(Session known) {
        if (!abandoned && !isDone()) {
            listener.previewed(known);
        }
    }

    @Override
    public void report(String stage, long done, long total) {
        readShare = total > 0 ? (double) done / total : 0;
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
