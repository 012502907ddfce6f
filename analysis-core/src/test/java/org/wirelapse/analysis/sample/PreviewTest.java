package org.wirelapse.analysis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Thresholds;

/** What is shown while the rest is read: more each time, and in the end the same as if nothing had been shown before. */
class PreviewTest {
    private static final Path CAPTURE = Path.of("..", "sample-captures", "parallel-connections", "client.pcapng");

    @Test
    void growsAndLeavesNoTraceInTheWhole() throws IOException {
        try (Analyzer analyzer = Analyzer.open(List.of(CAPTURE));
                Analyzer atOnce = Analyzer.open(List.of(CAPTURE))) {
            Analysis first = preview(analyzer, 20);
            Analysis second = preview(analyzer, 120);
            Analysis whole = analyzer.analyze(Thresholds.STANDARD, Progress.NONE);
            Analysis expected = atOnce.analyze(Thresholds.STANDARD, Progress.NONE);

            assertEquals(20, first.capture().packets());
            assertEquals(120, second.capture().packets());
            assertTrue(first.traffic().connections().size()
                    < second.traffic().connections().size());
            assertEquals(expected.findings(), whole.findings());
            assertEquals(expected.capture(), whole.capture());
            assertEquals(
                    expected.traffic().connections().size(),
                    whole.traffic().connections().size());
        }
    }

    @Test
    void readsNoFurtherThanTheEndAndHashesNothing() throws IOException {
        try (Analyzer analyzer = Analyzer.open(List.of(CAPTURE))) {
            Analysis preview = preview(analyzer, 1_000_000);
            Analysis whole = analyzer.analyze(Thresholds.STANDARD, Progress.NONE);

            assertEquals(whole.capture().packets(), preview.capture().packets());
            assertNull(preview.capture().files().get(0).sha256());
            assertNotNull(whole.capture().files().get(0).sha256());
        }
    }

    private static Analysis preview(Analyzer analyzer, int packets) throws IOException {
        return analyzer.preview(packets, Thresholds.STANDARD, Progress.NONE);
    }
}
