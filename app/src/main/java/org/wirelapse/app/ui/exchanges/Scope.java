package org.wirelapse.app.ui.exchanges;

import java.util.List;
import java.util.function.BiPredicate;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.app.ui.session.Session;

/** Whose exchanges the waterfall shows, seen from the selected connection. */
enum Scope {
    CONNECTION("This connection", (one, other) -> one == other),
    ENDPOINT(
            "This client and service",
            (one, other) -> sameClient(one, other)
                    && one.connection().server().equals(other.connection().server())),
    CLIENT("All of this client", Scope::sameClient),
    ALL("All connections", (one, other) -> true);

    private final String title;
    private final BiPredicate<AnalysedConnection, AnalysedConnection> together;

    Scope(String title, BiPredicate<AnalysedConnection, AnalysedConnection> together) {
        this.title = title;
        this.together = together;
    }

    private static boolean sameClient(AnalysedConnection one, AnalysedConnection other) {
        return one.connection()
                .client()
                .address()
                .equals(other.connection().client().address());
    }

    /** The connections that belong to it; all where none is selected. */
    List<AnalysedConnection> of(Session session, AnalysedConnection selected) {
        return selected == null || this == ALL
                ? session.connections()
                : session.connections().stream()
                        .filter(other -> together.test(selected, other))
                        .toList();
    }

    /** Name for people. */
    @Override
    public String toString() {
        return title;
    }
}
