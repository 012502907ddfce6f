package org.wirelapse.analysis.rule.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.oneExchange;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

class ParallelConnectionsTest {
    private static Conversation[] connections(int count, int apartMs) {
        return IntStream.range(0, count)
                .mapToObj(i -> oneExchange(apartMs * i, "/" + i))
                .toArray(Conversation[]::new);
    }

    @Test
    void countsConnectionsAtOnce() {
        assertEquals(
                10,
                found(new ParallelConnections(), connections(10, 1)).values().get("parallel"));
    }

    @Test
    void sixAreUsual() {
        assertClear(new ParallelConnections(), connections(6, 1));
    }

    @Test
    void oneAfterTheOtherIsNotParallel() {
        assertClear(new ParallelConnections(), connections(10, 100));
    }
}
