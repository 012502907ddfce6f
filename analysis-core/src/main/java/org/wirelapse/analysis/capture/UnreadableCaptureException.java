package org.wirelapse.analysis.capture;

import java.io.IOException;

/** A capture that cannot be read at all. The message is one line that names file, byte offset and reason. */
public class UnreadableCaptureException extends IOException {
    /**
     * Says why.
     *
     * @param file name of the file as the user gave it
     * @param offset byte offset at which reading ended
     * @param reason what was expected and what was there
     */
    public UnreadableCaptureException(String file, long offset, String reason) {
        super(file + ": at byte " + offset + ": " + reason);
    }
}
