package org.wirelapse.app.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javax.swing.SwingWorker;
import org.wirelapse.analysis.progress.Progress;

/** Saves or prints away from the event thread. */
public final class LongWork extends SwingWorker<Void, LongWork.Step> implements Progress {
    /** What takes long. */
    @FunctionalInterface
    public interface Work {
        /**
         * Does it.
         *
         * @throws IOException if it fails; the message says why
         */
        void run(Progress progress) throws IOException;
    }

    /**
     * How far it has come.
     *
     * @param stage what is being done
     * @param done units done
     * @param total units in all, -1 where not known
     */
    record Step(String stage, long done, long total) {}

    private final String failed;
    private final Work work;
    private final Runnable then;
    private final ExportStage stage;
    private volatile boolean stopped;

    private LongWork(String failed, Work work, Runnable then, ExportStage stage) {
        this.failed = failed;
        this.work = work;
        this.then = then;
        this.stage = stage;
    }

    /**
     * Starts; the stage is told how it goes.
     *
     * @param what is being done, in a few words
     * @param failed how the complaint begins should it fail, for example "The report could not be printed"
     * @param then run on the event thread when it is done, unless it was stopped
     */
    public static void start(String what, String failed, Work work, Runnable then, ExportStage stage) {
        LongWork running = new LongWork(failed, work, then, stage);
        stage.begins(what, () -> running.stopped = true);
        running.execute();
    }

    /** Saves a file. */
    static void save(Path path, Work work, ExportStage stage) {
        start(
                "saving " + path.getFileName(),
                path.getFileName() + " could not be written",
                work,
                () -> stage.done("Saved " + path.toAbsolutePath()),
                stage);
    }

    @Override
    protected Void doInBackground() throws IOException {
        work.run(this);
        return null;
    }

    @Override
    public void report(String what, long done, long total) {
        publish(new Step(what, done, total));
    }

    @Override
    public boolean cancelled() {
        return stopped;
    }

    @Override
    protected void process(List<Step> steps) {
        if (!isDone()) {
            Step last = steps.get(steps.size() - 1);
            stage.advances(last.stage(), last.done(), last.total());
        }
    }

    @Override
    protected void done() {
        stage.ends();
        try {
            get();
            if (!stopped) {
                then.run();
            }
        } catch (ExecutionException e) {
            stage.failed(failed + ": " + reason(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String reason(Throwable cause) {
        return cause instanceof IOException ? cause.getMessage() : "a fault in the program: " + cause;
    }
}
