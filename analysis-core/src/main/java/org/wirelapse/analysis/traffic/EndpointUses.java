package org.wirelapse.analysis.traffic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.wirelapse.analysis.flow.Endpoint;
import org.wirelapse.analysis.flow.IpAddress;

/** Groups connections by client address and service. */
public final class EndpointUses {
    private static final long SECOND_NS = 1_000_000_000;

    private record Key(IpAddress client, Endpoint server) {
        // Written out, for the reason that the hash code of Endpoint gives.
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && client.equals(key.client) && server.equals(key.server);
        }

        @Override
        public int hashCode() {
            return 31 * client.hashCode() + server.hashCode();
        }
    }

    private EndpointUses() {}

    /** Use of each service by each client, each told by the connections of one with the other. */
    public static List<EndpointUse> of(List<List<AnalysedConnection>> groups) {
        return groups.stream().map(EndpointUses::use).toList();
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
                ports(group),
                mostBegunInASecond(group));
    }

    private static int ports(List<AnalysedConnection> group) {
        return (int) group.stream()
                .mapToInt(connection -> connection.connection().client().port())
                .distinct()
                .count();
    }

    private static int mostParallel(List<AnalysedConnection> group) {
        long[] begins = new long[group.size()];
        long[] ends = new long[group.size()];
        for (int i = 0; i < begins.length; i++) {
            begins[i] = group.get(i).startNs();
            ends[i] = group.get(i).endNs();
        }
        return Overlaps.most(begins, ends);
    }

    private static int mostBegunInASecond(List<AnalysedConnection> group) {
        long[] begun = new long[group.size()];
        long[] second = new long[group.size()];
        int count = 0;
        for (AnalysedConnection connection : group) {
            OptionalLong syn = connection.tcp().handshake().synNs();
            if (syn.isPresent()) {
                begun[count] = syn.getAsLong();
                second[count++] = syn.getAsLong() + SECOND_NS - 1;
            }
        }
        return Overlaps.most(Arrays.copyOf(begun, count), Arrays.copyOf(second, count));
    }
}
