package org.wirelapse.app.live;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * How a process gets the right to capture that this one has not.
 *
 * @param command words to put before a command, so that it runs with more rights
 */
record Privilege(List<String> command) {
    /** Words that the user wants before the capture side's command, for example {@code sudo -n}. */
    private static final String VARIABLE = "WIRELAPSE_CAPTURE_WITH";

    /** What this system has, or null. Asks for a password in a window of its own, so it needs no terminal. */
    static Privilege here() {
        String wanted = System.getenv(VARIABLE);
        if (wanted != null && !wanted.isBlank()) {
            return new Privilege(List.of(wanted.strip().split("\\s+")));
        }
        return onPath("pkexec") ? new Privilege(List.of("pkexec")) : null;
    }

    private static boolean onPath(String program) {
        String path = System.getenv("PATH");
        return path != null
                && Arrays.stream(path.split(File.pathSeparator))
                        .anyMatch(folder -> !folder.isEmpty() && Files.isExecutable(Path.of(folder, program)));
    }
}
