package org.wirelapse.app.live;

import java.io.IOException;
import java.util.List;

/** Capturing is not possible, or has ended early; says why in one line, and what to do about it where that is known. */
public final class LiveCaptureException extends IOException {
    private final transient List<String> remedy;

    LiveCaptureException(String message) {
        this(message, List.of());
    }

    LiveCaptureException(String message, List<String> remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** What to do, line by line; empty where nothing is known. Lines that begin with spaces are commands. */
    public List<String> remedy() {
        return remedy;
    }
}
