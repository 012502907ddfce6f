package org.wirelapse.analysis.rule.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.OK;
import static org.wirelapse.analysis.rule.Talks.connected;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.rule.Severity;

class IdleConnectionsTest {
    private static Conversation[] kept(int count, int seconds) {
        return IntStream.range(0, count)
                .mapToObj(i -> connected()
                        .client("1.000", "P.", GET)
                        .server("1.020", "P.", OK)
                        .client(seconds + ".000", "F."))
                .toArray(Conversation[]::new);
    }

    @Test
    void countsConnectionsThatIdleTogether() {
        Finding finding = found(new IdleConnections(), kept(8, 30));
        assertEquals(8, finding.values().get("idle_at_once"));
        assertEquals(Severity.INFO, finding.severity());
    }

    @Test
    void aFewOrShortPausesAreUsual() {
        assertClear(new IdleConnections(), kept(3, 30));
        assertClear(new IdleConnections(), kept(8, 5));
    }
}
