package org.wirelapse.app.live;

import java.nio.file.Path;
import java.util.List;

/**
 * The files that a recording keeps.
 *
 * @param paths oldest first; the last one is being written
 * @param packetsBefore packets that were recorded before the first of them, in files that a ring has dropped
 */
public record KeptFiles(List<Path> paths, long packetsBefore) {
    /** A recording's only file. */
    static KeptFiles only(Path path) {
        return new KeptFiles(List.of(path), 0);
    }
}
