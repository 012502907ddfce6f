package org.wirelapse.analysis.traffic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.flow.Endpoint;
import org.wirelapse.analysis.flow.IpAddress;
import org.wirelapse.analysis.tcp.Handshake;

/** Groups connections by client address and service. */
public final class EndpointUses {
    private static final long SECOND_NS = 1_000_000_000;

    private record Key(IpAddress client, Endpoint server) {}

    private EndpointUses() {}

    /** Use of each service by each client, in the order of their first connections. */
    public static List<EndpointUse> of(List<AnalysedConnection> connections) {
        return groups(connections).stream().map(EndpointUses::use).toList();
    }

    /** The connections of each client with each service, both in the order in which they came. */
    public static List<List<AnalysedConnection>> groups(List<AnalysedConnection> connections) {
        Map<Key, List<AnalysedConnection>> groups = new LinkedHashMap<>();
        for (AnalysedConnection connection : connections) {
            Key key = new Key(
                    connection.connection().client().address(),
                    connection.connection().server());
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(connection);
        }
        return List.copyOf(groups.values());
    }

    private static EndpointUse use(List<AnalysedConnection> group) {
        TimeWaits waits = TimeWaits.of(group);
        return new EndpointUse(
                group.get(0).connection().client().address(),
                group.get(0).connection().server(),
                group.size(),
                mostParallel(group),
                waits.peak(),
                waits.side(),
                (int) group.stream()
                        .mapToInt(c -> c.connection().client().port())
                        .distinct()
                        .count(),
                mostBegunInASecond(group));
    }

    private static int mostParallel(List<AnalysedConnection> group) {
        return Overlaps.most(
                group.stream().mapToLong(AnalysedConnection::startNs).toArray(),
                group.stream().mapToLong(AnalysedConnection::endNs).toArray());
    }

    private static int mostBegunInASecond(List<AnalysedConnection> group) {
        long[] begun = group.stream()
                .map(c -> c.tcp().handshake())
                .map(Handshake::synNs)
                .flatMapToLong(syn -> syn.stream())
                .toArray();
        long[] second = begun.clone();
        for (int i = 0; i < second.length; i++) {
            second[i] += SECOND_NS - 1;
        }
        return Overlaps.most(begun, second);
    }
}
