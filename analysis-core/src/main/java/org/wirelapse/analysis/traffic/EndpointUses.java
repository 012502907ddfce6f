package org.wirelapse.analysis.traffic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.flow.Endpoint;
import org.wirelapse.analysis.flow.IpAddress;

/** Groups connections by client address and service. */
public final class EndpointUses {
    private record Key(IpAddress client, Endpoint server) {}

    private EndpointUses() {}

    /** Use of each service by each client, in the order of their first connections. */
    public static List<EndpointUse> of(List<AnalysedConnection> connections) {
        Map<Key, List<AnalysedConnection>> groups = new LinkedHashMap<>();
        for (AnalysedConnection connection : connections) {
            Key key = new Key(
                    connection.connection().client().address(),
                    connection.connection().server());
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(connection);
        }
        List<EndpointUse> uses = new ArrayList<>(groups.size());
        groups.forEach((key, group) ->
                uses.add(new EndpointUse(key.client(), key.server(), group.size(), mostParallel(group))));
        return uses;
    }

    /** Sweeps over begins and ends: how many connections were open at once at most. */
    private static int mostParallel(List<AnalysedConnection> group) {
        long[] begins =
                group.stream().mapToLong(AnalysedConnection::startNs).sorted().toArray();
        long[] ends =
                group.stream().mapToLong(AnalysedConnection::endNs).sorted().toArray();
        int most = 0;
        int ended = 0;
        for (int begun = 0; begun < begins.length; begun++) {
            while (ended < ends.length && ends[ended] < begins[begun]) {
                ended++;
            }
            most = Math.max(most, begun + 1 - ended);
        }
        return most;
    }
}
