package org.wirelapse.analysis.sample;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares what we make of each sample with the text that was reviewed. A wanted change is written anew, and its diff reviewed. */
class SampleGoldenTest {
    private static final String REFRESH_COMMAND =
            "./mvnw -pl analysis-core test -Dtest=SampleGoldenTest -Dgolden.refresh=true";
    private static final boolean REFRESH = Boolean.getBoolean("golden.refresh");

    static List<Path> cases() {
        return Samples.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatWasReviewed(Path folder) throws IOException {
        Path golden = folder.resolve("golden.txt");
        String actual = textOf(folder);
        if (REFRESH) {
            Files.writeString(golden, actual);
            return;
        }
        String expected = Files.readString(golden);
        if (!expected.equals(actual)) {
            fail(golden + " differs (- as reviewed, + now):\n"
                    + LineDiff.between(expected, actual)
                    + "If that is wanted: " + REFRESH_COMMAND);
        }
    }

    private static String textOf(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path capture : Samples.capturesOf(folder)) {
            text.append("== ").append(capture.getFileName()).append('\n');
            text.append(AnalysisText.of(Samples.analyse(capture)));
        }
        if (Samples.capturesOf(folder).size() == 2) {
            text.append("== both\n").append(TwoTapsText.of(Samples.analyseBoth(folder)));
        }
        return text.toString();
    }
}
