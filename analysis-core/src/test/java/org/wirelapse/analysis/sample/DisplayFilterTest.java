package org.wirelapse.analysis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirelapse.analysis.rule.Finding;

/** Pastes the filter of every finding into tshark. */
@EnabledIf(value = "org.wirelapse.analysis.sample.Tshark#isInstalled", disabledReason = "tshark is not installed")
class DisplayFilterTest {
    static List<Path> captures() {
        return Samples.captures();
    }

    /** Asked the other way round, one run tells of all findings: which packets of the evidence does no filter select? */
    @ParameterizedTest
    @MethodSource("captures")
    void selectsTheEvidence(Path capture) throws Exception {
        // What is wrong with the file itself, no packet shows.
        List<Finding> findings = Samples.analyse(capture).findings().stream()
                .filter(finding -> !finding.filter().isEmpty())
                .toList();
        if (findings.isEmpty()) {
            return;
        }
        String missed = findings.stream()
                .map(finding -> "((" + evidence(finding) + ") && !(" + finding.filter() + "))")
                .collect(Collectors.joining(" || "));
        assertEquals(List.of(), Tshark.read(capture, "-Y", missed, "-T", "fields", "-e", "frame.number"));
        String all = findings.stream().map(f -> "(" + f.filter() + ")").collect(Collectors.joining(" || "));
        assertFalse(Tshark.read(capture, "-Y", all).isEmpty());
    }

    private static String evidence(Finding finding) {
        if (!finding.packets().isEmpty()) {
            return "frame.number in {" + list(finding.packets()) + "}";
        }
        // A finding about the capture as a whole names neither packets nor connections; its filter need only be one.
        return finding.streams().isEmpty() ? "frame.number == 0" : "tcp.stream in {" + list(finding.streams()) + "}";
    }

    private static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
