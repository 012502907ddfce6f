package org.wirelapse.app;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.wirelapse.app.cli.CommandLineInterface;
import org.wirelapse.app.ui.WindowRehearsal;

/**
 * Does once what the program does, on the captures that it is given and without a display. Not for people: a JVM that has watched it can
 * archive the classes, and then starts both the command line and the window faster.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** Analyses all captures, and shows the first one in a window that nobody sees. */
    public static void main(String[] captures) throws Exception {
        String[] analyze = {"analyze", "-q", "--format", "json"};
        int status = CommandLineInterface.standard()
                .run(Stream.of(analyze, captures).flatMap(Stream::of).toArray(String[]::new));
        if (status == 0) {
            WindowRehearsal.run(Path.of(captures[0]));
        }
        System.exit(status);
    }
}
