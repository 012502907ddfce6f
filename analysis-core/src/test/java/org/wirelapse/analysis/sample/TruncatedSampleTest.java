package org.wirelapse.analysis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirelapse.analysis.capture.CaptureProblem;

class TruncatedSampleTest {
    @TempDir
    private Path folder;

    @Test
    void listsTheRecordThatTheFileEndsIn() throws IOException {
        byte[] whole = Files.readAllBytes(Samples.captures().get(0));
        Path cut = Files.write(folder.resolve("cut.pcapng"), Arrays.copyOf(whole, whole.length / 2 | 1));
        assertEquals(
                List.of(CaptureProblem.Code.TRUNCATED_RECORD),
                Samples.analyse(cut).traffic().capture().problems().stream()
                        .map(CaptureProblem::code)
                        .toList());
    }
}
