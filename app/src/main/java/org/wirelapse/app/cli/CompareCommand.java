package org.wirelapse.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.AnalyzerSettings;
import org.wirelapse.analysis.compare.Comparison;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.report.JsonComparison;
import org.wirelapse.analysis.report.TextComparison;
import org.wirelapse.analysis.report.html.HtmlComparison;
import org.wirelapse.analysis.report.markdown.MarkdownComparison;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Thresholds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirelapse compare BEFORE AFTER}. */
@Command(
        name = "compare",
        description = "Compare two captures of one service: time by cause, percentiles, findings gone and new.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Exit status: 0 done, 1 an input or output failed, 2 wrong usage, 3 --fail-on met."})
final class CompareCommand implements Callable<Integer> {
    /** Formats of a comparison. */
    private enum Format {
        JSON,
        TEXT,
        MD,
        HTML;

        void write(Comparison comparison, OutputStream out) throws IOException {
            // Not Files.newBufferedWriter: half a character in some name must not stop the report.
            Writer text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
            switch (this) {
                case JSON -> JsonComparison.write(comparison, out);
                case TEXT -> TextComparison.write(comparison, text);
                case MD -> MarkdownComparison.write(comparison, text);
                case HTML -> HtmlComparison.write(comparison, text);
            }
            text.flush();
        }
    }

    private record Output(Path path, Format format) {}

    private final OutputStream bytes;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "BEFORE", index = "0", description = "the capture to compare with")
    private Path before;

    @Parameters(paramLabel = "AFTER", index = "1", description = "the capture that is compared")
    private Path after;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "write the comparison; the extension picks the format: .html .md .json; may be repeated")
    private List<String> outputs = List.of();

    @Option(names = "--format", paramLabel = "json|text|md", description = "format of standard output; else text")
    private Format format = Format.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "low|medium|high",
            description =
                    "exit status 3 if something at least that severe is found that was not before, or not as severe")
    private AnalyzeOptions.FailOn failOn;

    @Option(names = "--keylog", paramLabel = "FILE", description = "TLS secrets of both (SSLKEYLOGFILE)")
    private Path keyLog;

    /** Writes there what is not written into files. */
    CompareCommand(OutputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public Integer call() throws IOException {
        List<Output> files = new ArrayList<>();
        outputs.forEach(name -> files.add(new Output(Path.of(name), format(name))));
        Comparison comparison = Comparison.of(analyze(before), analyze(after));
        for (Output file : files) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.path()))) {
                file.format().write(comparison, out);
            }
        }
        format.write(comparison, bytes);
        return failed(comparison) ? ExitStatus.FINDINGS : ExitStatus.DONE;
    }

    private Format format(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "html" -> Format.HTML;
            case "md" -> Format.MD;
            case "json" -> Format.JSON;
            default ->
                throw new ParameterException(
                        spec.commandLine(), "'" + name + "': the name of an output ends in .html, .md or .json");
        };
    }

    private Analysis analyze(Path capture) throws IOException {
        List<Path> keyLogs = keyLog == null ? List.of() : List.of(keyLog);
        AnalyzerSettings settings = new AnalyzerSettings(keyLogs, null, false);
        try (Analyzer analyzer = Analyzer.open(List.of(capture), settings)) {
            return analyzer.analyze(Thresholds.STANDARD, Progress.NONE);
        }
    }

    private boolean failed(Comparison comparison) {
        return failOn != null && comparison.findings().stream().anyMatch(f -> f.reached(failOn.least()));
    }
}
