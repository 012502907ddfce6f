package org.wirelapse.app;

import org.wirelapse.app.cli.CommandLineInterface;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /** Runs the command line. After success it returns, so that a window that was opened lives on. */
    public static void main(String[] arguments) {
        int status = CommandLineInterface.standard().run(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }
}
