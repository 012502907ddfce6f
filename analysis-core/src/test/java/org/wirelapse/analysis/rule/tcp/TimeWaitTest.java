package org.wirelapse.analysis.rule.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.oneExchange;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.rule.Finding;

class TimeWaitTest {
    private static Conversation[] connections(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> oneExchange(100 * i, "/" + i))
                .toArray(Conversation[]::new);
    }

    @Test
    void countsWhatTheClosesLeftBehind() {
        Finding finding = found(new TimeWait(), connections(25));
        assertEquals(25, finding.values().get("peak"));
        assertEquals("CLIENT", finding.values().get("side"));
    }

    @Test
    void aFewAreUsual() {
        assertClear(new TimeWait(), connections(5));
    }
}
