package org.wirelapse.app.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting for what another thread or process does, not for ever. */
final class Patience {
    static final long SECONDS = 30;
    private static final long LOOK_MILLIS = 20;

    private Patience() {}

    static void await(Callable<Boolean> condition) throws Exception {
        long endNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!condition.call()) {
            assertTrue(System.nanoTime() < endNs, "it never came");
            Thread.sleep(LOOK_MILLIS);
        }
    }

    static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(SECONDS, TimeUnit.SECONDS), "it never came");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
