package org.wirelapse.fuzzing;

import java.io.OutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.capture.UnreadableCaptureException;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.report.JsonReport;
import org.wirelapse.analysis.report.html.HtmlReport;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Check;
import org.wirelapse.analysis.rule.Thresholds;

/** Everything that is done with a capture. A rule that fails is caught on the way; here it counts as a crash. */
final class WholeAnalysis {
    private WholeAnalysis() {}

    static void of(byte[] capture) throws IOException {
        Path file = Files.createTempFile("fuzzed", ".pcap");
        try {
            Files.write(file, capture);
            analyse(file);
        } catch (UnreadableCaptureException e) {
            // The one-line refusal is a right answer.
        } finally {
            Files.delete(file);
        }
    }

    private static void analyse(Path file) throws IOException {
        try (Analyzer analyzer = Analyzer.open(List.of(file))) {
            Analysis analysis = analyzer.analyze(Thresholds.STANDARD, Progress.NONE);
            JsonReport.write(analysis, OutputStream.nullOutputStream());
            HtmlReport.write(analysis, Writer.nullWriter());
            analysis.checks().stream()
                    .filter(check -> check.status() == Check.Status.FAILED)
                    .findFirst()
                    .ifPresent(check -> {
                        throw new IllegalStateException(check.rule() + ": " + check.reason());
                    });
        }
    }
}
