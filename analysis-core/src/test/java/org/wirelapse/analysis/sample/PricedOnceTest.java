package org.wirelapse.analysis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Check;
import org.wirelapse.analysis.rule.Finding;

/** No time is priced by two rules: findings may not cost more than the waits that they are made of. */
class PricedOnceTest {
    static List<Path> captures() {
        return Samples.captures();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void findingsCostNoMoreThanTheExchangesTook(Path capture) throws IOException {
        Analysis analysis = Samples.analyse(capture);
        long pricedNs = analysis.findings().stream().mapToLong(Finding::costNs).sum();
        assertTrue(pricedNs <= analysis.traffic().accountedNs(), capture + ": " + pricedNs);
    }

    @ParameterizedTest
    @MethodSource("captures")
    void noRuleFails(Path capture) throws IOException {
        List<Check> failed = Samples.analyse(capture).checks().stream()
                .filter(check -> check.status() == Check.Status.FAILED)
                .toList();
        assertEquals(List.of(), failed);
    }
}
