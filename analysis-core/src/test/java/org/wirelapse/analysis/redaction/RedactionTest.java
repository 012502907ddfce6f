package org.wirelapse.analysis.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.sample.Samples;

class RedactionTest {
    static List<Path> captures() {
        return Samples.captures();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void changesNothingThatIsFound(Path capture) throws IOException {
        Analysis analysis;
        try (Analyzer analyzer = Analyzer.open(List.of(capture))) {
            analysis = analyzer.analyze(Thresholds.STANDARD, Progress.NONE);
        }
        Analysis redacted = Redaction.of(analysis, Thresholds.STANDARD);
        assertEquals(proofs(analysis), proofs(redacted));
        assertEquals(analysis.checks(), redacted.checks());
        assertEquals(analysis.traffic().accountedNs(), redacted.traffic().accountedNs());
        assertEquals(analysis.traffic().retries(), redacted.traffic().retries());
    }

    private static List<String> proofs(Analysis analysis) {
        return analysis.findings().stream().map(RedactionTest::proof).toList();
    }

    private static String proof(Finding finding) {
        return finding.rule() + " " + finding.severity() + " " + finding.costNs() + " " + finding.packets() + " "
                + finding.filter();
    }
}
