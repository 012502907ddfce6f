package org.wirelapse.app.cli;

/** What the process tells its caller. */
final class ExitStatus {
    /** All went well. */
    static final int DONE = 0;
    /** An input could not be read at all, or an output could not be written. */
    static final int FAILED = 1;
    /** The command line makes no sense. */
    static final int USAGE = 2;
    /** A finding is as severe as {@code --fail-on} says. */
    static final int FINDINGS = 3;

    private ExitStatus() {}
}
