package org.wirelapse.analysis.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.ConnectionAnalyzer;
import org.wirelapse.analysis.Surroundings;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.flow.Connection;
import org.wirelapse.analysis.flow.Endpoint;
import org.wirelapse.analysis.flow.IpAddress;

class ServiceGroupTest {
    private static final int MOST = ServiceGroup.MOST;

    @Test
    void tellsOfEachServiceWhileTheyCanBeRead() {
        List<ServiceGroup> groups = groups(MOST, i -> endpoint(1, 1 + i));
        assertEquals(MOST, groups.size());
        assertEquals("192.0.2.1:1", groups.get(0).name());
    }

    @Test
    void tellsOfAScanOfPortsAsOne() {
        List<ServiceGroup> groups = groups(2000, i -> endpoint(1, 1 + i));
        assertEquals("2,000 ports of 192.0.2.1", groups.get(0).name());
        assertEquals(2000, groups.get(0).occurrences().size());
    }

    @Test
    void keepsTheDearestServersAndJoinsTheRest() {
        List<ServiceGroup> groups = groups(200, i -> endpoint(i, 80));
        assertEquals(MOST, groups.size());
        // Each costs its number.
        assertEquals("192.0.2.199:80", groups.get(0).name());
        assertEquals("151 other servers", groups.get(MOST - 1).name());
        assertEquals(150, groups.get(MOST - 1).occurrences().get(0).costNs());
    }

    private static List<ServiceGroup> groups(int services, IntFunction<Endpoint> service) {
        List<Occurrence> occurrences = new ArrayList<>();
        Connection talk = Conversation.tcp().client("0.000", "S").connection(0, 50_000);
        for (int i = 0; i < services; i++) {
            Connection there = new Connection(i, talk.client(), service.apply(i), talk.clientKnownBy(), talk.log());
            occurrences.add(new Occurrence(
                    ConnectionAnalyzer.analyze(there, (position, to, at, length) -> 0, Surroundings.NONE)
                            .summary(),
                    null,
                    i,
                    List.of(1)));
        }
        return ServiceGroup.of(occurrences);
    }

    private static Endpoint endpoint(int host, int port) {
        return new Endpoint(new IpAddress(false, 0, 0xc0000200L + host), port);
    }
}
