package org.wirelapse.app.live;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A capture that can be started, also again.
 *
 * @param settings what is captured
 * @param ring when a file ends and the next begins, {@link FileLimits#NONE} for one file only
 * @param stop when the capture ends by itself
 */
public record CapturePlan(CaptureSettings settings, FileLimits ring, FileLimits stop) {
    /**
     * Opens interface and file: in this process where it has the right, else in one of its own that has it.
     *
     * @param target where packets go, or what the names of a ring's files are made from
     * @throws LiveCaptureException if it is not possible; says what to do
     */
    public Recording open(Path target) throws IOException {
        try {
            return LiveCapture.open(settings, target, ring, stop);
        } catch (LiveCaptureException e) {
            if (canAskForRights(e)) {
                return CaptureProcess.start(Privilege.here(), this, target);
            }
            throw e;
        }
    }

    /** True if only rights are missing, and this system has a way to ask for them. */
    public static boolean canAskForRights(IOException refusal) {
        return refusal instanceof LiveCaptureException capture && capture.lacksRights() && Privilege.here() != null;
    }
}
