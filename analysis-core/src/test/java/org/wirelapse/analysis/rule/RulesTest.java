package org.wirelapse.analysis.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.rule.http.ServerThink;
import org.wirelapse.analysis.traffic.Traffic;

class RulesTest {
    @Test
    void everyRuleHasItsOwnId() {
        List<String> ids =
                Rules.descriptions().stream().map(RuleDescription::id).toList();
        assertEquals(ids.size(), Set.copyOf(ids).size());
    }

    @Test
    void namesAreInLowerCaseWithDashes() {
        for (RuleDescription rule : Rules.descriptions()) {
            assertTrue(rule.id().matches("[a-z0-9.]+(-[a-z0-9.]+)*"), rule.id());
            for (Threshold threshold : rule.thresholds()) {
                assertTrue(threshold.name().matches("[a-z]+(-[a-z]+)*"), rule.id() + "." + threshold.name());
            }
        }
    }

    @Test
    void everyRuleExplainsItselfAndSaysWhatToDo() {
        for (Rule rule : Rules.ALL) {
            RuleDescription said = rule.description();
            assertFalse(said.title().isBlank() || said.looksFor().isBlank(), said.id());
            assertFalse(said.explanation().isBlank() || said.remedy().isBlank(), said.id());
        }
    }

    @Test
    void theUsersThresholdDecides() {
        Traffic traffic = Examined.traffic(
                Talks.connected().client("1.000", "P.", Talks.GET).server("1.520", "P.", Talks.OK));
        Thresholds lenient = new Thresholds(Map.of("server-think.least-time", 1000.0));
        assertInstanceOf(Verdict.Found.class, new ServerThink().examine(traffic, Thresholds.STANDARD));
        assertInstanceOf(Verdict.Clear.class, new ServerThink().examine(traffic, lenient));
    }

    @Test
    void silenceAboutMessagesIsExplainedWhereThereAreNone() {
        Examination examination = Examination.of(Examined.traffic(Talks.connected()), Thresholds.STANDARD);
        Check check = examination.checks().stream()
                .filter(c -> c.rule().equals("server-think"))
                .findFirst()
                .orElseThrow();
        assertEquals(Check.Status.NOT_APPLICABLE, check.status());
        assertEquals("nothing was asked and answered", check.reason());
    }

    @Test
    void aRuleThatFailsCostsTheOthersNothing() {
        Traffic broken = Traffic.of(null, List.of());
        List<Check> checks = Examination.of(broken, Thresholds.STANDARD).checks();
        assertEquals(Rules.ALL.size(), checks.size());
        assertTrue(checks.stream().anyMatch(c -> c.status() == Check.Status.FAILED));
    }

    @Test
    void saysThatThereIsNothingToLookAtWithoutConnections() {
        for (Check check :
                Examination.of(Examined.traffic(), Thresholds.STANDARD).checks()) {
            boolean ofTheCapture = Set.of("clock-steps", "truncated-file", "snapped", "outside-tcp")
                    .contains(check.rule());
            assertEquals(ofTheCapture ? Check.Status.CLEAR : Check.Status.NOT_APPLICABLE, check.status(), check.rule());
        }
    }
}
