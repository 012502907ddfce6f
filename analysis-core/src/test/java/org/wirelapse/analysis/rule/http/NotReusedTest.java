package org.wirelapse.analysis.rule.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.oneExchange;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.rule.Finding;

class NotReusedTest {
    @Test
    void findsConnectionsThatAnEarlierOneCouldHaveSaved() {
        Finding finding = found(new NotReused(), oneExchange(0, "/a"), oneExchange(100, "/b"), oneExchange(200, "/c"));
        assertEquals(2, finding.values().get("connections"));
        assertEquals(40_000_000L, finding.values().get("set_up_ns"));
    }

    @Test
    void connectionsAtTheSameTimeCouldNotShare() {
        assertClear(new NotReused(), oneExchange(0, "/a"), oneExchange(1, "/b"), oneExchange(2, "/c"));
    }

    @Test
    void nobodyKeepsAConnectionForAMinute() {
        assertClear(new NotReused(), oneExchange(0, "/a"), oneExchange(60_000, "/b"), oneExchange(120_000, "/c"));
    }
}
