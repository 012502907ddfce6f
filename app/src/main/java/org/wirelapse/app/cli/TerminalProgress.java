package org.wirelapse.app.cli;

import java.io.PrintWriter;
import org.wirelapse.analysis.progress.Progress;

/** Progress as one line that is written over and over, and wiped at the end. Stages may report from several threads. */
final class TerminalProgress implements Progress, AutoCloseable {
    private static final long INTERVAL_NS = 100_000_000L;
    private static final String WIPE = "\r\u001b[K";

    private final PrintWriter err;
    private long lastNs = System.nanoTime();
    private boolean shown;

    TerminalProgress(PrintWriter err) {
        this.err = err;
    }

    /** True where standard error is a terminal: the launcher looks, as Java cannot see it of one stream alone. */
    static boolean possible() {
        return Boolean.getBoolean("wirelapse.terminal");
    }

    @Override
    public synchronized void report(String stage, long done, long total) {
        long now = System.nanoTime();
        if (now - lastNs < INTERVAL_NS) {
            return;
        }
        lastNs = now;
        shown = true;
        err.print(WIPE + stage + (total > 0 ? " " + Math.round(100.0 * done / total) + " %" : ""));
        err.flush();
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public synchronized void close() {
        if (shown) {
            err.print(WIPE);
            err.flush();
        }
    }
}
