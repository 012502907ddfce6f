package org.wirelapse.app.cli;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.app.export.Outcome;
import org.wirelapse.app.export.ReportFormat;
import org.wirelapse.app.ui.Window;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirelapse [CAPTURE...]}: the window, or where there is no display the report. */
@Command(
        name = "wirelapse",
        description = "Where did the time of each HTTP exchange go, and which packets prove it?",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        footer = {
            "",
            "Without a command a window opens; several files are one capture, merged by time.",
            "Exit status: 0 done, 1 an input or output failed, 2 wrong usage, 3 --fail-on met."
        })
final class RootCommand implements Callable<Integer> {
    private static final Pattern CAPTURE_EXTENSIONS =
            Pattern.compile("(?i)(?<=.)(\\.(pcap|pcapng|cap))?(\\.(gz|zst|lz4))?$");

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CAPTURE",
            description = "pcap or pcapng file, also compressed with gzip; - is standard input")
    private List<Path> captures = List.of();

    /**
     * This command with what it has below it; of that only the one that is asked for where the first argument is its name, for each takes
     * time.
     *
     * @param out standard output, for what is bytes
     */
    static CommandLine line(OutputStream out, String... arguments) {
        CommandLine line = new CommandLine(new RootCommand());
        Map<String, Supplier<Callable<Integer>>> commands = commands(out);
        if (arguments.length > 0 && commands.containsKey(arguments[0])) {
            commands.keySet().retainAll(Set.of(arguments[0]));
        }
        commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
        return line;
    }

    private static Map<String, Supplier<Callable<Integer>>> commands(OutputStream out) {
        Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
        commands.put("analyze", () -> new AnalyzeCommand(out));
        commands.put("compare", () -> new CompareCommand(out));
        commands.put("capture", CaptureCommand::new);
        commands.put("interfaces", InterfacesCommand::new);
        commands.put("rules", RulesCommand::new);
        return commands;
    }

    @Override
    public Integer call() throws IOException {
        if (!displayThere()) {
            return withoutDisplay();
        }
        Window.open(captures);
        return ExitStatus.DONE;
    }

    /**
     * Opens the window at once where the arguments can be nothing but captures: names of files, with a dot, as no command and no option has.
     * To load what reads the command line would take a tenth of the time in which people expect a window.
     *
     * @return false if the command line has to be read
     */
    static boolean openedAtOnce(String... arguments) {
        boolean captures = Stream.of(arguments)
                .allMatch(name -> !name.startsWith("-") && name.contains(".") && new File(name).exists());
        if (!captures || !displayThere()) {
            return false;
        }
        Window.open(Stream.of(arguments).map(Path::of).toList());
        return true;
    }

    /** Also false where a display is named that cannot be reached, and where this Java was installed without its windows. */
    private static boolean displayThere() {
        try {
            return !GraphicsEnvironment.isHeadless()
                    && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (AWTError | HeadlessException | LinkageError e) {
            return false;
        }
    }

    /** The capture's name with another extension: {@code shop.pcapng.gz} becomes {@code shop.html}. */
    static String reportName(Path capture) {
        String name = capture.getFileName().toString();
        String bare =
                name.equals("-") ? "capture" : CAPTURE_EXTENSIONS.matcher(name).replaceFirst("");
        return bare + ".html";
    }

    private int withoutDisplay() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (captures.isEmpty()) {
            throw new IOException("there is no display for the window; 'wirelapse analyze CAPTURE' works without");
        }
        Path report = Path.of(reportName(captures.get(0)));
        try (Analyzer analyzer = Analyzer.open(captures)) {
            Analysis analysis = analyzer.analyze(Thresholds.STANDARD, Progress.NONE);
            Outcome outcome =
                    new Outcome(analysis, stream -> analyzer.detail(stream).tcp(), analyzer, Outcome.Options.STANDARD);
            ReportFormat.HTML.write(outcome, report, Progress.NONE);
        }
        out.println("There is no display for the window, so here is the report:");
        out.println(report.toAbsolutePath());
        return ExitStatus.DONE;
    }
}
