package org.wirelapse.app.ui.work;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.SwingWorker;
import org.wirelapse.analysis.progress.Progress;

/** Does what takes long away from the event thread. */
public final class LongWork<T> extends SwingWorker<T, LongWork.Step> implements Progress {
    /** What takes long. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Does it.
         *
         * @throws IOException if it fails; the message says why
         */
        T run(Progress progress) throws IOException;
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
    private final Work<T> work;
    private final Consumer<T> then;
    private final WorkStage stage;
    private volatile boolean stopped;

    private LongWork(String failed, Work<T> work, Consumer<T> then, WorkStage stage) {
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
     * @param then given the outcome on the event thread, unless it was stopped
     */
    public static <T> void start(String what, String failed, Work<T> work, Consumer<T> then, WorkStage stage) {
        LongWork<T> running = new LongWork<>(failed, work, then, stage);
        stage.begins(what, () -> running.stopped = true);
        running.execute();
    }

    @Override
    protected T doInBackground() throws IOException {
        return work.run(this);
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
            T outcome = get();
            if (!stopped) {
                then.accept(outcome);
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
