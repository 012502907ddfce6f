package org.wirelapse.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** {@code wirelapse capture -i IFACE -w FILE}. */
@Command(
        name = "capture",
        description = "Capture live without a window (not available yet).",
        mixinStandardHelpOptions = true)
final class CaptureCommand implements Callable<Integer> {
    @Parameters(hidden = true)
    private List<String> arguments;

    @Unmatched
    private List<String> options;

    @Override
    public Integer call() {
        throw new NotAvailableException("capture");
    }
}
