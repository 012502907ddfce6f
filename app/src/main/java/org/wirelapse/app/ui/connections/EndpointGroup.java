package org.wirelapse.app.ui.connections;

import java.util.List;
import java.util.Objects;
import org.wirelapse.analysis.rule.Severity;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.WaitTotals;
import org.wirelapse.app.ui.session.Session;

/**
 * The connections of one client with one service, summed up.
 *
 * @param connections at least one
 * @param totals where the time of their exchanges went
 * @param worst their worst finding, or null
 */
record EndpointGroup(List<AnalysedConnection> connections, WaitTotals totals, Severity worst) {
    static EndpointGroup of(Session session, List<AnalysedConnection> connections) {
        Severity worst = connections.stream()
                .map(c -> session.worst(c.connection().stream()))
                .filter(Objects::nonNull)
                .max(Severity::compareTo)
                .orElse(null);
        WaitTotals totals = WaitTotals.of(
                connections.stream().flatMap(c -> c.exchanges().stream()).toList());
        return new EndpointGroup(connections, totals, worst);
    }

    /** Client address and service: what the group is known by from round to round. */
    String name() {
        AnalysedConnection first = connections.get(0);
        return first.connection().client().address() + " → "
                + first.connection().server();
    }

    /** The host that all of them name, or an empty text. */
    String host() {
        List<String> hosts = connections.stream()
                .map(AnalysedConnection::host)
                .filter(Objects::nonNull)
                .distinct()
                .limit(2)
                .toList();
        return hosts.size() == 1 ? hosts.get(0) : hosts.isEmpty() ? "" : "several";
    }

    long startNs() {
        return connections.get(0).startNs();
    }

    long endNs() {
        return connections.stream().mapToLong(AnalysedConnection::endNs).max().orElseThrow();
    }
}
