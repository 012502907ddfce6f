package org.wirelapse.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.wirelapse.analysis.report.VisibleText;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads arguments, runs what they ask for, and turns every failure into one line and an exit status. */
public final class CommandLineInterface {
    /** Where what is bytes goes; it remembers that it failed. */
    private final PrintStream bytes;

    private final PrintWriter out;
    private final PrintWriter err;

    /** Texts are in UTF-8 whatever the locale says. */
    CommandLineInterface(OutputStream out, OutputStream err) {
        bytes = new PrintStream(out);
        this.out = writer(bytes);
        this.err = writer(err);
    }

    /** On the standard streams. */
    public static CommandLineInterface standard() {
        return new CommandLineInterface(
                new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }

    /**
     * Runs one command.
     *
     * @return the exit status
     */
    public int run(String... arguments) {
        return RootCommand.openedAtOnce(arguments) ? ExitStatus.DONE : read(arguments);
    }

    private int read(String... arguments) {
        CommandLine commandLine = RootCommand.line(bytes, arguments)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, a) -> usage(e))
                .setExecutionExceptionHandler((e, c, r) -> failure(e, verbose(arguments)));
        int status;
        try {
            status = commandLine.execute(arguments);
        } catch (Throwable e) {
            // The very top: even an Error becomes one line, so that scripts always see a message and a status.
            status = failure(e, verbose(arguments));
        }
        err.flush();
        out.flush();
        return out.checkError() && status == ExitStatus.DONE ? unwritable() : status;
    }

    private static boolean verbose(String... arguments) {
        for (String argument : arguments) {
            if (argument.equals("-v") || argument.equals("--verbose")) {
                return true;
            }
        }
        return false;
    }

    private int usage(ParameterException e) {
        complain(e.getMessage());
        err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitStatus.USAGE;
    }

    private int failure(Throwable e, boolean verbose) {
        complain(message(e));
        if (verbose) {
            e.printStackTrace(err);
        }
        return e instanceof NotAvailableException ? ExitStatus.USAGE : ExitStatus.FAILED;
    }

    private static String message(Throwable e) {
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file or folder";
        }
        if (e instanceof FileSystemException refused && refused.getReason() == null) {
            return refused.getFile() + ": access refused";
        }
        if (e instanceof OutOfMemoryError) {
            return "out of memory; give the program more, for example with JAVA_TOOL_OPTIONS=-Xmx4g";
        }
        boolean expected = e instanceof IOException || e instanceof NotAvailableException;
        return expected && e.getMessage() != null ? e.getMessage() : "internal error: " + e + " (-v shows where)";
    }

    private void complain(String message) {
        err.println("wirelapse: " + VisibleText.line(message));
    }

    private int unwritable() {
        complain("standard output could not be written");
        err.flush();
        return ExitStatus.FAILED;
    }
}
