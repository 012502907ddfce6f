package org.wirelapse.analysis.rule.capture;

import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Talks.connected;

import org.junit.jupiter.api.Test;

class OutsideTcpTrafficTest {
    @Test
    void isSilentOnTcpAlone() {
        assertClear(new OutsideTcpTraffic(), connected());
    }
}
