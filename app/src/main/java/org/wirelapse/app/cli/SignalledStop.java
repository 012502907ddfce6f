package org.wirelapse.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets SIGINT (Ctrl+C) and SIGTERM end work in good order: the process goes on until the work has come to its end, and its exit status is
 * that of success.
 */
final class SignalledStop implements AutoCloseable {
    /** Work that does not stop must not keep the process for ever. */
    private static final long LONGEST_END_SECONDS = 10;

    private final Runnable stop;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "stop-on-signal");
    private volatile boolean done;

    private SignalledStop(Runnable stop) {
        this.stop = stop;
    }

    /** From now on a signal stops the work so. */
    static SignalledStop of(Runnable stop) {
        SignalledStop signals = new SignalledStop(stop);
        Runtime.getRuntime().addShutdownHook(signals.hook);
        return signals;
    }

    private void stopAndWait() {
        stop.run();
        try {
            ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return;
        }
        if (done) {
            Runtime.getRuntime().halt(ExitStatus.DONE);
        }
    }

    /** The work has come to a good end, and its output is written. */
    void done() {
        done = true;
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The signal has come, and the hook runs.
        }
    }
}
