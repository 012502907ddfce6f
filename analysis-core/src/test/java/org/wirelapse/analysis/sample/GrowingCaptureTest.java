package org.wirelapse.analysis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.report.JsonReport;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.traffic.AnalysedConnection;

/** A file that is analysed while it is written. */
class GrowingCaptureTest {
    private static final int ROUNDS = 6;

    @TempDir
    private Path folder;

    static List<Path> captures() {
        return Samples.captures();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void comesToTheSameAsTheWholeFile(Path sample) throws IOException {
        byte[] whole = Files.readAllBytes(sample);
        Path file = folder.resolve(sample.getFileName());
        int[] cuts = new Random(whole.length)
                .ints(ROUNDS, 1000, whole.length)
                .sorted()
                .toArray();
        append(file, Arrays.copyOf(whole, cuts[0]));
        try (Analyzer analyzer = Analyzer.open(List.of(file))) {
            for (int round = 1; round < ROUNDS; round++) {
                extend(analyzer);
                append(file, Arrays.copyOfRange(whole, cuts[round - 1], cuts[round]));
            }
            append(file, Arrays.copyOfRange(whole, cuts[ROUNDS - 1], whole.length));
            extend(analyzer);
            assertEquals(json(Samples.analyse(sample)), json(analyzer.analyze(Thresholds.STANDARD, Progress.NONE)));
        }
    }

    @Test
    void leavesWhatAnEarlierRoundGaveAsItWas() throws IOException {
        byte[] whole = Files.readAllBytes(Samples.named("keep-alive/client.pcapng"));
        Path file = append(folder.resolve("x.pcapng"), Arrays.copyOf(whole, whole.length / 3));
        try (Analyzer analyzer = Analyzer.open(List.of(file))) {
            Analysis early = extend(analyzer);
            String before = json(early);
            append(file, Arrays.copyOfRange(whole, whole.length / 3, whole.length));
            Analysis late = extend(analyzer);
            assertTrue(late.capture().packets() > early.capture().packets());
            assertEquals(before, json(early));
        }
    }

    @Test
    void analysesOnlyWhatHasGrown() throws IOException {
        byte[] whole = Files.readAllBytes(Samples.named("parallel-connections/client.pcapng"));
        int part = whole.length - whole.length / 16;
        Path file = append(folder.resolve("x.pcapng"), Arrays.copyOf(whole, part));
        try (Analyzer analyzer = Analyzer.open(List.of(file))) {
            List<AnalysedConnection> early = extend(analyzer).traffic().connections();
            append(file, Arrays.copyOfRange(whole, part, whole.length));
            List<AnalysedConnection> late = extend(analyzer).traffic().connections();
            int kept = 0;
            for (int i = 0; i < early.size(); i++) {
                if (early.get(i).packets() == late.get(i).packets()) {
                    assertSame(early.get(i), late.get(i));
                    kept++;
                }
            }
            assertTrue(kept > 0 && kept < late.size(), kept + " of " + late.size() + " did not grow");
        }
    }

    @Test
    void accountsForAConnectionAsTheLastRoundSawIt() throws IOException {
        byte[] whole = Files.readAllBytes(Samples.named("keep-alive/client.pcapng"));
        Path file = append(folder.resolve("x.pcapng"), Arrays.copyOf(whole, whole.length / 2));
        try (Analyzer analyzer = Analyzer.open(List.of(file))) {
            AnalysedConnection seen = extend(analyzer).traffic().connections().get(0);
            append(file, Arrays.copyOfRange(whole, whole.length / 2, whole.length));
            int stream = seen.connection().stream();
            assertEquals(
                    seen.packets(), analyzer.detail(stream).tcp().segments().size());
        }
    }

    private static Analysis extend(Analyzer analyzer) throws IOException {
        return analyzer.extend(Thresholds.STANDARD, Progress.NONE);
    }

    private static Path append(Path file, byte[] bytes) throws IOException {
        return Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String json(Analysis analysis) throws IOException {
        OutputStream text = new ByteArrayOutputStream();
        JsonReport.write(analysis, text);
        return text.toString();
    }
}
