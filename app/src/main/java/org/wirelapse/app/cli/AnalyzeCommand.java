package org.wirelapse.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.AnalyzerSettings;
import org.wirelapse.analysis.TwoTapsAnalyzer;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.redaction.Redaction;
import org.wirelapse.analysis.report.TextSummary;
import org.wirelapse.analysis.report.markdown.MarkdownReport;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Rules;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.traffic.ConnectionFilter;
import org.wirelapse.app.cli.AnalyzeOptions.StandardOutput;
import org.wirelapse.app.export.Outcome;
import org.wirelapse.app.export.ReportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wirelapse analyze}: no window; a summary on standard output, reports into files. */
@Command(
        name = "analyze",
        description = "Analyse captures without a window: print a summary, write reports.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AnalyzeCommand implements Callable<Integer> {
    private final OutputStream bytes;

    @Spec
    private CommandSpec spec;

    @Mixin
    private AnalyzeOptions options;

    /** Writes what is bytes there. */
    AnalyzeCommand(OutputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public Integer call() throws IOException {
        refuseWrongCaptures();
        List<OutputFile> files = new ArrayList<>();
        ConnectionFilter filter;
        Thresholds thresholds;
        try {
            options.outputs.forEach(name -> files.add(OutputFile.of(name)));
            filter = ConnectionFilter.parse(options.filter);
            thresholds = ThresholdSettings.parse(options.thresholds, Rules.descriptions());
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage());
        }
        if (options.redact && files.stream().anyMatch(file -> file.format() == ReportFormat.PCAPNG)) {
            throw usage("--redact cannot hide the addresses in packets, so it goes with every output but .pcapng");
        }
        if (options.clientCapture == null) {
            try (Analyzer analyzer = Analyzer.open(options.captures, settings())) {
                return report(analyze(analyzer::analyze, thresholds), analyzer, filter, thresholds, files);
            }
        }
        try (TwoTapsAnalyzer both = TwoTapsAnalyzer.open(options.clientCapture, options.serverCapture, settings())) {
            return report(analyze(both::analyze, thresholds), both.client(), filter, thresholds, files);
        }
    }

    /** How a capture, or two of them, become an analysis. */
    private interface Work {
        Analysis analyze(Thresholds thresholds, Progress progress) throws IOException;
    }

    private int report(
            Analysis whole, Analyzer rows, ConnectionFilter filter, Thresholds thresholds, List<OutputFile> files)
            throws IOException {
        Analysis picked = options.filter.isBlank() ? whole : whole.only(filter, thresholds);
        Analysis analysis = options.redact ? Redaction.of(picked, thresholds) : picked;
        Outcome outcome = new Outcome(analysis, stream -> rows.detail(stream).tcp(), rows, wanted());
        for (OutputFile file : files) {
            write(file, outcome);
        }
        print(outcome);
        return failed(analysis) ? ExitStatus.FINDINGS : ExitStatus.DONE;
    }

    private void refuseWrongCaptures() {
        if ((options.clientCapture == null) != (options.serverCapture == null)) {
            throw usage("--client and --server belong together: two captures of the same traffic");
        }
        if (options.clientCapture != null && !options.captures.isEmpty()) {
            throw usage("either captures, or --client and --server");
        }
        if (options.clientCapture == null && options.captures.isEmpty()) {
            throw usage("which capture? Name a file, or - for standard input");
        }
    }

    private AnalyzerSettings settings() {
        List<Path> keyLogs = options.keyLog == null ? List.of() : List.of(options.keyLog);
        return new AnalyzerSettings(keyLogs, options.vantage.point(), options.withSecrets);
    }

    private Analysis analyze(Work work, Thresholds thresholds) throws IOException {
        try (TerminalProgress terminal = new TerminalProgress(err())) {
            return work.analyze(thresholds, progress(terminal));
        }
    }

    private Outcome.Options wanted() {
        return new Outcome.Options(options.filter.isBlank(), options.series, options.withSecrets);
    }

    private void write(OutputFile file, Outcome outcome) throws IOException {
        try (TerminalProgress terminal = new TerminalProgress(err())) {
            file.format().write(outcome, file.path(), progress(terminal));
        }
    }

    private Progress progress(TerminalProgress terminal) {
        return options.quiet || options.noProgress || !TerminalProgress.possible() ? Progress.NONE : terminal;
    }

    private void print(Outcome outcome) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (options.format == StandardOutput.JSON) {
            ReportFormat.json(outcome, bytes);
        } else if (options.format == StandardOutput.MD) {
            MarkdownReport.write(outcome.analysis(), out);
        } else if (options.format == StandardOutput.TEXT || !options.quiet) {
            TextSummary.write(outcome.analysis(), out);
        }
    }

    private boolean failed(Analysis analysis) {
        return options.failOn != null && analysis.findings().stream().anyMatch(f -> options.failOn.metBy(f.severity()));
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
