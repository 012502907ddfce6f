package org.wirelapse.app.ui.exchanges;

import java.util.function.BiPredicate;
import org.wirelapse.analysis.traffic.AnalysedConnection;

/** Whose exchanges the waterfall shows, seen from what is selected. */
enum Scope {
    CONNECTION("This connection", (one, other) -> one == other),
    /** Of the selected exchange, over all its connections; the panel knows which. */
    PAGE("This page", (one, other) -> true),
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

    /** True if a connection belongs to it; all do where none is selected. */
    boolean holds(AnalysedConnection selected, AnalysedConnection other) {
        return selected == null || together.test(selected, other);
    }

    /** Name for people. */
    @Override
    public String toString() {
        return title;
    }
}
