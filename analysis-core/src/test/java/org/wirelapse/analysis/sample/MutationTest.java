package org.wirelapse.analysis.sample;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirelapse.analysis.capture.UnreadableCaptureException;
import org.wirelapse.analysis.report.JsonReport;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.traffic.AnalysedConnection;

/**
 * Damages the samples in a thousand ways. Whatever is in a file, it is analysed with exact tiles or refused with the one exception that
 * says so; nothing else comes out, and nothing hangs. The heap that tests get bounds the memory.
 */
class MutationTest {
    private static final int SEEDS = 125;
    private static final int LARGEST_SAMPLE = 100_000;

    /** Only a guard against endless loops: a case takes milliseconds. */
    private static final Duration HANG = Duration.ofSeconds(20);

    private static final List<CaptureFile> SOUND = new ArrayList<>();

    @TempDir
    Path directory;

    @BeforeAll
    static void readSamples() throws IOException {
        for (Path capture : Samples.captures()) {
            if (Files.size(capture) <= LARGEST_SAMPLE && !capture.getParent().endsWith("cut-file")) {
                CaptureFile pcapng = CaptureFile.pcapng(capture);
                SOUND.addAll(List.of(
                        pcapng, pcapng, pcapng.asPcap(ByteOrder.LITTLE_ENDIAN), pcapng.asPcap(ByteOrder.BIG_ENDIAN)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void analysesOrRefuses(Mutation mutation) throws IOException {
        int analysed = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CaptureFile sound = SOUND.get(random.nextInt(SOUND.size()));
            Path damaged = directory.resolve("damaged");
            Files.write(damaged, mutation.apply(sound.octets(), sound.records(), random));
            analysed += analysesExactly(damaged, mutation + " with seed " + seed) ? 1 : 0;
        }
        assertTrue(analysed > SEEDS / 4, "most damage leaves something to analyse, but only " + analysed + " were");
    }

    /** True if it was analysed, false if it was refused. */
    private static boolean analysesExactly(Path damaged, String what) {
        return assertTimeoutPreemptively(HANG, () -> {
            try {
                Analysis analysis = Samples.analyse(damaged);
                for (AnalysedConnection connection : analysis.traffic().connections()) {
                    connection.exchanges().forEach(SampleTruthTest::assertTiled);
                }
                JsonReport.write(analysis, OutputStream.nullOutputStream());
                return true;
            } catch (UnreadableCaptureException refused) {
                return false;
            } catch (Throwable other) {
                throw new AssertionError(what + " in " + damaged, other);
            }
        });
    }
}
