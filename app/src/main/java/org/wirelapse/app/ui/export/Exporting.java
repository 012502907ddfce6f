package org.wirelapse.app.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javax.swing.SwingWorker;
import org.wirelapse.analysis.progress.Progress;

/** Saves a file away from the event thread. */
final class Exporting extends SwingWorker<Void, Exporting.Step> implements Progress {
    /** Writes the file. */
    @FunctionalInterface
    interface Work {
        void write(Progress progress) throws IOException;
    }

    /**
     * How far it has come.
     *
     * @param stage what is being done
     * @param done units done
     * @param total units in all, -1 where not known
     */
    record Step(String stage, long done, long total) {}

    private final Path path;
    private final Work work;
    private final ExportStage stage;
    private volatile boolean stopped;

    private Exporting(Path path, Work work, ExportStage stage) {
        this.path = path;
        this.work = work;
        this.stage = stage;
    }

    /** Starts; the stage is told how it goes. */
    static void start(Path path, Work work, ExportStage stage) {
        Exporting exporting = new Exporting(path, work, stage);
        stage.begins("saving " + path.getFileName(), () -> exporting.stopped = true);
        exporting.execute();
    }

    @Override
    protected Void doInBackground() throws IOException {
        work.write(this);
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
                stage.saved(path);
            }
        } catch (ExecutionException e) {
            stage.failed(path.getFileName() + " could not be written: " + reason(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String reason(Throwable cause) {
        return cause instanceof IOException ? cause.getMessage() : "a fault in the program: " + cause;
    }
}
