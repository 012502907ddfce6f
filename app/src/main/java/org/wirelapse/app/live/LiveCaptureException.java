package org.wirelapse.app.live;

import java.io.IOException;
import java.util.List;

/** Capturing is not possible, or has ended early; says why in one line, and what to do about it where that is known. */
public final class LiveCaptureException extends IOException {
    private final transient List<String> remedy;
    private final boolean lacksRights;

    LiveCaptureException(String message) {
        this(message, List.of());
    }

    LiveCaptureException(String message, List<String> remedy) {
        this(message, remedy, false);
    }

    private LiveCaptureException(String message, List<String> remedy, boolean lacksRights) {
        super(message);
        this.remedy = remedy;
        this.lacksRights = lacksRights;
    }

    /** This user may not capture. */
    static LiveCaptureException withoutRights(String message, List<String> remedy) {
        return new LiveCaptureException(message, remedy, true);
    }

    /** True if another user may capture, or this one with more rights. */
    public boolean lacksRights() {
        return lacksRights;
    }

    /** What to do, line by line; empty where nothing is known. Lines that begin with spaces are commands. */
    public List<String> remedy() {
        return remedy;
    }
}
