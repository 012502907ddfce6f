package org.wirelapse.analysis.rule.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Examined.onOnePort;
import static org.wirelapse.analysis.rule.Talks.oneExchange;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.rule.Finding;

class PortExhaustionTest {
    @Test
    void findsAPortThatIsUsedAgainInTimeWait() {
        Finding finding = found(new PortExhaustion(), onOnePort(oneExchange(0, "/a"), oneExchange(2000, "/b")));
        assertEquals("[1]", finding.streams().toString());
        assertEquals(1L, finding.values().get("accepted"));
    }

    @Test
    void aPortIsFreeAgainAfterAMinute() {
        assertClear(new PortExhaustion(), onOnePort(oneExchange(0, "/a"), oneExchange(62_000, "/b")));
    }

    @Test
    void otherPortsAreNoReuse() {
        assertClear(new PortExhaustion(), oneExchange(0, "/a"), oneExchange(2000, "/b"));
    }
}
