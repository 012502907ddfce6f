package org.wirelapse.app.ui.connections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.EndpointUses;
import org.wirelapse.app.ui.session.Session;

/**
 * The rows of the table: connections, and in between groups that sum up those below. Made away from the event thread.
 *
 * @param session the capture
 * @param groups the groups, empty where nothing is grouped
 * @param rows each an index into the session's connections, or where negative the complement of one into the groups
 * @param shown how many connections pass the filter
 */
record Arrangement(Session session, List<EndpointGroup> groups, int[] rows, int shown) {
    /** No rows. */
    static final Arrangement NONE = new Arrangement(null, List.of(), new int[0], 0);

    static Arrangement of(Session session, Order order) {
        if (session == null) {
            return NONE;
        }
        List<AnalysedConnection> chosen =
                session.connections().stream().filter(order.filter()).toList();
        return order.grouped() ? grouped(session, chosen, order) : flat(session, chosen, order);
    }

    private static Arrangement flat(Session session, List<AnalysedConnection> chosen, Order order) {
        int[] rows = sorted(session, chosen, order).stream()
                .mapToInt(c -> session.index(c.connection().stream()))
                .toArray();
        return new Arrangement(session, List.of(), rows, rows.length);
    }

    private static List<AnalysedConnection> sorted(Session session, List<AnalysedConnection> chosen, Order order) {
        return order.asCaptured()
                ? chosen
                : chosen.stream().sorted(order.comparator(session)).toList();
    }

    private static Arrangement grouped(Session session, List<AnalysedConnection> chosen, Order order) {
        List<EndpointGroup> groups = new ArrayList<>(EndpointUses.groups(chosen).stream()
                .map(members -> EndpointGroup.of(session, members))
                .toList());
        Comparator<EndpointGroup> byColumn = order.sortedBy().groupOrder();
        if (!order.asCaptured()) {
            groups.sort(order.descending() ? byColumn.reversed() : byColumn);
        }
        List<Integer> rows = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            rows.add(~group);
            if (!order.closed().contains(groups.get(group).name())) {
                sorted(session, groups.get(group).connections(), order)
                        .forEach(c -> rows.add(session.index(c.connection().stream())));
            }
        }
        return new Arrangement(
                session,
                List.copyOf(groups),
                rows.stream().mapToInt(Integer::intValue).toArray(),
                chosen.size());
    }

    /** The connection in a row, or null where the row is a group. */
    AnalysedConnection connection(int row) {
        return rows[row] < 0 ? null : session.connections().get(rows[row]);
    }

    /** The group in a row, or null where the row is a connection. */
    EndpointGroup group(int row) {
        return rows[row] < 0 ? groups.get(~rows[row]) : null;
    }

    /** Row of a stream, or -1 where it does not show. */
    int rowOf(int stream) {
        int index = session == null ? -1 : session.index(stream);
        for (int row = 0; index >= 0 && row < rows.length; row++) {
            if (rows[row] == index) {
                return row;
            }
        }
        return -1;
    }
}
