package org.wirelapse.analysis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.rule.Finding;

/** Measures the rules against captures of which it is known what happened, and prints a table by rule. */
class RuleAccuracyTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "rule-accuracy.md");

    /** {@code CASE/VANTAGE.pcapng} or {@code CASE.VANTAGE.pcap.gz}. */
    static final Pattern CAPTURE = Pattern.compile("(?:.*[/\\\\])?([^/\\\\]+)[./\\\\](\\w+)\\.pcap(?:ng)?(?:\\.gz)?");

    @Test
    void samplesShowWhatTheyMustAndNothingElse() throws IOException {
        RuleAccuracy accuracy = measure(Samples.named("expectations.tsv"), Samples.captures());
        assertEquals(List.of(), accuracy.wrong());
        MeasuredTable.check(DOCUMENT, "measured", accuracy.table());
    }

    static RuleAccuracy measure(Path expectations, List<Path> captures) throws IOException {
        Expectations expected = Expectations.read(expectations);
        RuleAccuracy accuracy = new RuleAccuracy();
        for (Path capture : captures) {
            Matcher name = CAPTURE.matcher(capture.toString());
            if (name.matches()) {
                accuracy.judge(
                        name.group(1),
                        name.group(2),
                        Samples.analyse(capture).findings().stream()
                                .map(Finding::rule)
                                .collect(Collectors.toSet()),
                        expected);
            }
        }
        return accuracy;
    }
}
