package org.wirelapse.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code wirelapse compare BEFORE AFTER}. */
@Command(
        name = "compare",
        description = "Compare two captures of one service (not available yet).",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    @Parameters(paramLabel = "BEFORE", index = "0", description = "the capture to compare with")
    private Path before;

    @Parameters(paramLabel = "AFTER", index = "1", description = "the capture that is compared")
    private Path after;

    @Override
    public Integer call() {
        throw new NotAvailableException("compare");
    }
}
