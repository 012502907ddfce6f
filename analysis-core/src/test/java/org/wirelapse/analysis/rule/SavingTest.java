package org.wirelapse.analysis.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.OK;
import static org.wirelapse.analysis.rule.Talks.connected;
import static org.wirelapse.analysis.rule.Talks.oneExchange;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

class SavingTest {
    private static final long MS = 1_000_000;
    private static final Thresholds LOW =
            new Thresholds(Map.of("handshake-cost.least-time", 1.0, "handshake-cost.least-share", 1.0));

    private static Finding finding(String rule, Conversation... conversations) {
        return Examination.of(Examined.traffic(conversations), LOW).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keptConnectionsSaveAllSetUpButTheFirst() {
        Finding finding =
                finding("handshake-cost", oneExchange(0, "/a"), oneExchange(100, "/b"), oneExchange(200, "/c"));
        assertEquals(60 * MS, finding.costNs());
        assertEquals(40 * MS, finding.saving().ns());
    }

    @Test
    void connectionsUsedAtTheSameTimeCouldNotHaveBeenOne() {
        Finding finding = finding("handshake-cost", oneExchange(0, "/a"), oneExchange(10, "/b"));
        assertEquals(40 * MS, finding.costNs());
        assertNull(finding.saving());
    }

    @Test
    void noDelaySavesTheWholeStall() {
        Finding finding = finding(
                "nagle-delayed-ack",
                connected()
                        .client("2.000", "P.", "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\n")
                        .server("2.060", ".")
                        .client("2.060", "P.", "12345")
                        .server("2.080", "P.", OK));
        assertEquals(60 * MS, finding.costNs());
        assertEquals(60 * MS, finding.saving().ns());
    }

    @Test
    void saysNothingWhereTheAdviceIsToLookFurther() {
        assertNull(
                finding("server-think", connected().client("2.000", "P.", GET).server("2.520", "P.", OK))
                        .saving());
    }
}
