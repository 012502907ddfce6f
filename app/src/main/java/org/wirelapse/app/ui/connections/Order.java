package org.wirelapse.app.ui.connections;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.app.ui.session.Session;

/**
 * Which connections are shown, and in what order.
 *
 * @param filter picks them
 * @param sortedBy the column they are sorted by
 * @param descending true for the largest first
 * @param grouped true to put those of one client with one service together, below a row that sums them up
 * @param closed names of groups that show their sum only
 */
record Order(
        Predicate<AnalysedConnection> filter,
        ConnectionColumn sortedBy,
        boolean descending,
        boolean grouped,
        Set<String> closed) {
    /** All, as the capture has them. */
    static final Order PLAIN = new Order(c -> true, ConnectionColumn.STREAM, false, false, Set.of());

    Order withFilter(Predicate<AnalysedConnection> wanted) {
        return new Order(wanted, sortedBy, descending, grouped, closed);
    }

    Order withSorting(ConnectionColumn column, boolean downwards) {
        return new Order(filter, column, downwards, grouped, closed);
    }

    Order withGroups(boolean wanted) {
        return new Order(filter, sortedBy, descending, wanted, closed);
    }

    /** With a group opened that was closed, or the other way round. */
    Order toggled(String group) {
        Set<String> other = new HashSet<>(closed);
        if (!other.remove(group)) {
            other.add(group);
        }
        return new Order(filter, sortedBy, descending, grouped, Set.copyOf(other));
    }

    /** True if rows stand as the capture has them, so that nothing has to be sorted. */
    boolean asCaptured() {
        return sortedBy == ConnectionColumn.STREAM && !descending;
    }

    Comparator<AnalysedConnection> comparator(Session session) {
        Comparator<AnalysedConnection> order = sortedBy.order(session);
        return descending ? order.reversed() : order;
    }
}
