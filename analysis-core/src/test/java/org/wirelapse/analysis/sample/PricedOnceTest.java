package org.wirelapse.analysis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirelapse.analysis.flow.Endpoint;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Check;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.WaitCause;

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
    void adviceSavesNoMoreThanTheFindingCosts(Path capture) throws IOException {
        for (Finding finding : Samples.analyse(capture).findings()) {
            long savedNs = finding.saving() == null ? 0 : finding.saving().ns();
            assertTrue(0 <= savedNs && savedNs <= finding.costNs(), capture + ": " + finding.rule());
        }
    }

    /** By exchange and by turn, by connection, by service and over all, the same time is counted. */
    @ParameterizedTest
    @MethodSource("captures")
    void costsOfConnectionsAddUpToThoseOfServicesAndOfTheCapture(Path capture) throws IOException {
        Analysis whole = Samples.analyse(capture);
        Map<String, Long> byConnection = new TreeMap<>();
        Map<String, Long> byService = new TreeMap<>();
        Set<Endpoint> services = new HashSet<>();
        for (AnalysedConnection connection : whole.traffic().connections()) {
            add(whole.only(c -> c == connection, Thresholds.STANDARD), byConnection);
            Endpoint service = connection.connection().server();
            if (services.add(service)) {
                add(whole.only(c -> c.connection().server().equals(service), Thresholds.STANDARD), byService);
            }
        }
        Map<String, Long> all = new TreeMap<>();
        add(whole, all);
        assertEquals(all, byConnection);
        assertEquals(all, byService);
    }

    /** Costs by rule, and the time of exchanges and turns by cause. */
    private static void add(Analysis analysis, Map<String, Long> sums) {
        analysis.findings().stream()
                .filter(finding -> finding.costNs() > 0)
                .forEach(finding -> sums.merge(finding.rule(), finding.costNs(), Long::sum));
        for (WaitCause cause : WaitCause.values()) {
            sums.merge("exchanges " + cause, analysis.traffic().waitTotals().ns(cause), Long::sum);
            sums.merge("turns " + cause, analysis.traffic().turnTotals().ns(cause), Long::sum);
        }
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
