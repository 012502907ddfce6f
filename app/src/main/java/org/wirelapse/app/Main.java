package org.wirelapse.app;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.wirelapse.app.cli.CommandLineInterface;

/** Where the program starts. */
public final class Main {
    /** pcap4j tells at length which native library it found. Held here, because loggers that nobody holds forget their level. */
    private static final Logger PCAP4J = Logger.getLogger("org.pcap4j");

    private Main() {}

    /** Runs the command line. After success it returns, so that a window that was opened lives on. */
    public static void main(String[] arguments) {
        PCAP4J.setLevel(Level.OFF);
        int status = CommandLineInterface.standard().run(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }
}
