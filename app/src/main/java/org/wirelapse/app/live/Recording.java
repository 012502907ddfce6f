package org.wirelapse.app.live;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Packets on their way into files, wherever they come from. One thread calls {@link #run}; the other methods may be called by any, at any
 * time.
 */
public interface Recording extends Closeable {
    /**
     * Records until it is stopped, meets a limit, or its source ends.
     *
     * @throws IOException if it fails; what was recorded until then is kept
     */
    void run() throws IOException;

    /** Asks it to end; {@link #run} returns soon after. */
    void stop();

    /** How it goes; a fraction of a second old. */
    CaptureCounters counters();

    /** The files that it keeps. The first is there as soon as the recording is. */
    KeptFiles kept();

    /** Their paths, oldest first. */
    default List<Path> files() {
        return kept().paths();
    }
}
