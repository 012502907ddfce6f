package org.wirelapse.fuzzing;

import java.io.IOException;

/** Takes the input as a capture file: whatever it holds, it is analysed or refused. */
public final class CaptureFuzzer {
    private CaptureFuzzer() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        WholeAnalysis.of(input);
    }
}
