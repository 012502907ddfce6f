package org.wirelapse.app.ui;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.event.InvocationEvent;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Measures what each event costs the event thread: in processor time, so that other load on the machine does not count, and by the clock. */
final class EventThreadWatch extends EventQueue implements AutoCloseable {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private volatile long worstNs;
    private volatile long worstWallNs;
    private volatile String worst = "nothing";

    private EventThreadWatch() {}

    static EventThreadWatch start() {
        EventThreadWatch watch = new EventThreadWatch();
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(watch);
        return watch;
    }

    @Override
    protected void dispatchEvent(AWTEvent event) {
        long wall = System.nanoTime();
        long begin = threads.getCurrentThreadCpuTime();
        super.dispatchEvent(event);
        long costNs = threads.getCurrentThreadCpuTime() - begin;
        worstWallNs = Math.max(worstWallNs, System.nanoTime() - wall);
        if (costNs > worstNs) {
            worstNs = costNs;
            worst = event instanceof InvocationEvent ? event.paramString() : event.toString();
        }
    }

    /** Begins to measure anew. */
    void reset() {
        worstNs = 0;
        worstWallNs = 0;
        worst = "nothing";
    }

    /** The longest since the last reset. */
    double worstMillis() {
        return worstNs / 1e6;
    }

    /** The longest since the last reset by the clock, which counts what else the machine did. */
    double worstWallMillis() {
        return worstWallNs / 1e6;
    }

    /** What it was. */
    String worst() {
        return worst.substring(0, Math.min(160, worst.length()));
    }

    @Override
    public void close() {
        pop();
    }
}
