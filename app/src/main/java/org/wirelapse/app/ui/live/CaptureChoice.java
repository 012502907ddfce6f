package org.wirelapse.app.ui.live;

import java.io.IOException;
import java.nio.file.Path;
import org.wirelapse.app.live.CapturePlan;
import org.wirelapse.app.live.LeftoverCaptures;

/**
 * A capture as the user wants it.
 *
 * @param plan what is captured, and for how long
 * @param file where it goes, or null for a file that the user names when it has ended
 */
record CaptureChoice(CapturePlan plan, Path file) {
    /** True if the user has still to say where it is kept. */
    boolean unnamed() {
        return file == null;
    }

    /** Where packets go. */
    Path target(LeftoverCaptures unnamedOnes) throws IOException {
        return unnamed() ? unnamedOnes.newFile() : file;
    }
}
