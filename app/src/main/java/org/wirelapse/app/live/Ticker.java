package org.wirelapse.app.live;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something a few times a second on a thread of its own. */
public final class Ticker implements AutoCloseable {
    /** Well below the second of packets that may be lost when the process is killed. */
    private static final long INTERVAL_MILLIS = 250;

    private static final long LONGEST_TICK_SECONDS = 5;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "capture-clock");
        thread.setDaemon(true);
        return thread;
    });

    private Ticker() {}

    /** Starts; the first time comes after a quarter of a second. */
    public static Ticker start(Runnable tick) {
        Ticker ticker = new Ticker();
        ticker.clock.scheduleWithFixedDelay(tick, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        return ticker;
    }

    /** Waits for a tick that is under way. It is not interrupted, because it may read a file. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(LONGEST_TICK_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the capture's clock hangs");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
