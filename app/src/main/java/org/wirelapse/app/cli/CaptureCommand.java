package org.wirelapse.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.wirelapse.app.live.CaptureCounters;
import org.wirelapse.app.live.CaptureSettings;
import org.wirelapse.app.live.FileLimits;
import org.wirelapse.app.live.LiveCapture;
import org.wirelapse.app.live.LiveCaptureException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wirelapse capture -i IFACE -w FILE}: live, without a window. */
@Command(
        name = "capture",
        description = "Capture live without a window, into pcap files. Ctrl+C ends it cleanly.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Conditions: duration:SECONDS, filesize:KB (of 1000 bytes), packets:NUMBER, files:NUMBER.",
            "As a stop, each counts over all files of a ring."
        })
final class CaptureCommand implements Callable<Integer> {
    private static final Path STANDARD_OUTPUT = Path.of("-");
    private static final int LARGEST_BUFFER_MIB = 2047;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-i", "--interface"},
            paramLabel = "IFACE",
            required = true,
            description = "where to capture; 'wirelapse interfaces' lists what there is")
    private String interfaceName;

    @Option(names = "-f", paramLabel = "BPF", description = "which packets, in the language of pcap-filter; else all")
    private String filter = "";

    @Option(names = "-w", paramLabel = "FILE", required = true, description = "where packets go; - is standard output")
    private Path target;

    @Option(
            names = {"-s", "--snapshot-length"},
            paramLabel = "BYTES",
            description = "most bytes kept of a packet; else " + CaptureSettings.STANDARD_SNAP_LENGTH)
    private int snapLength = CaptureSettings.STANDARD_SNAP_LENGTH;

    @Option(
            names = {"-B", "--buffer-size"},
            paramLabel = "MIB",
            description = "what the kernel may hold of packets not yet written; else 16")
    private int bufferMib = CaptureSettings.STANDARD_BUFFER_BYTES >> 20;

    @Option(
            names = {"-p", "--no-promiscuous-mode"},
            description = "only packets from and to this host")
    private boolean notPromiscuous;

    @Option(
            names = {"-a", "--autostop"},
            paramLabel = "CONDITION",
            description = "stop then; may be repeated")
    private List<String> stop = List.of();

    @Option(
            names = {"-b", "--ring-buffer"},
            paramLabel = "CONDITION",
            description = "go on in another file then; files:N keeps only the last N; may be repeated")
    private List<String> ring = List.of();

    @Option(
            names = "--attended",
            description =
                    "for a program that starts this one: how it goes is told on standard output, and it ends with standard input")
    private boolean attended;

    @Option(names = "-q", description = "say nothing unless it fails")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        CaptureSettings settings = settings();
        FileLimits ringLimits = limits(ring);
        FileLimits stopLimits = limits(stop);
        refuseHalfARing(ringLimits);
        try {
            run(LiveCapture.open(settings, target, ringLimits, stopLimits));
        } catch (LiveCaptureException e) {
            explain(e);
            return ExitStatus.FAILED;
        }
        return ExitStatus.DONE;
    }

    private CaptureSettings settings() {
        if (snapLength < 1 || snapLength > CaptureSettings.STANDARD_SNAP_LENGTH) {
            throw usage("-s " + snapLength + ": 1 to " + CaptureSettings.STANDARD_SNAP_LENGTH + " bytes can be kept");
        }
        if (bufferMib < 1 || bufferMib > LARGEST_BUFFER_MIB) {
            throw usage("-B " + bufferMib + ": the buffer can have 1 to " + LARGEST_BUFFER_MIB + " MiB");
        }
        return new CaptureSettings(interfaceName, filter, snapLength, bufferMib << 20, !notPromiscuous);
    }

    private FileLimits limits(List<String> conditions) {
        try {
            return LimitOptions.parse(conditions);
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage());
        }
    }

    private void refuseHalfARing(FileLimits limits) {
        if (limits.any() && limits.equals(FileLimits.NONE.withFiles(limits.files()))) {
            throw usage("-b files:" + limits.files()
                    + " also needs to know when a file ends: filesize, duration or packets");
        }
        if (limits.any() && target.equals(STANDARD_OUTPUT)) {
            throw usage("-b needs files, and -w - is none");
        }
        if (attended && target.equals(STANDARD_OUTPUT)) {
            throw usage("--attended needs standard output for itself");
        }
    }

    private void run(LiveCapture capture) throws IOException {
        try (SignalledStop signals = SignalledStop.of(capture::stop)) {
            try (capture) {
                if (attended) {
                    Attendance.of(capture, System.in, spec.commandLine().getOut())
                            .run();
                } else {
                    say("Capturing on '" + interfaceName + "'; Ctrl+C ends it.");
                    capture.run();
                }
            }
            tell(capture.counters());
            signals.done();
        }
    }

    private void tell(CaptureCounters counters) {
        if (!target.equals(STANDARD_OUTPUT)) {
            say("Packets captured: " + counters.packets());
        }
        say("Packets received/dropped on interface '" + interfaceName + "': " + counters.received() + "/"
                + (counters.dropped() + counters.droppedByInterface()));
    }

    private void say(String line) {
        if (!quiet && !attended) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(line);
            err.flush();
        }
    }

    private void explain(LiveCaptureException e) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("wirelapse: " + e.getMessage());
        e.remedy().forEach(err::println);
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
