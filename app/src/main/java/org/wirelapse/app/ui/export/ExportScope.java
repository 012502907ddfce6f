package org.wirelapse.app.ui.export;

import java.util.function.Predicate;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.app.ui.session.TimeRange;
import org.wirelapse.app.ui.session.Workspace;

/** Which connections are saved. */
enum ExportScope {
    WHOLE("&Everything"),
    FILTERED("The connections that the filter &lets pass"),
    SERVICE("All connections with the se&rver of the selected one"),
    CONNECTION("The selected &connection"),
    EXCHANGE("The selected e&xchange or turn"),
    TIME("Connections with packets in the &time that is shown");

    private final String title;

    ExportScope(String title) {
        this.title = title;
    }

    /** In words, with a mark before its mnemonic. */
    String title() {
        return title;
    }

    /** True if what is selected makes this a choice. */
    boolean possible(Workspace workspace) {
        return switch (this) {
            case WHOLE, FILTERED, TIME -> true;
            case SERVICE, CONNECTION -> workspace.connection() != null;
            case EXCHANGE -> workspace.exchange() != null;
        };
    }

    /** The exchange or turn that alone is told of, or null for all of the connections. */
    TiledInterval interval(Workspace workspace) {
        return this == EXCHANGE ? workspace.exchange() : null;
    }

    /** The connections, as the window stands now; later changes in it do not matter. */
    Predicate<AnalysedConnection> connections(Workspace workspace) {
        AnalysedConnection selected = workspace.connection();
        TimeRange range = workspace.range();
        return switch (this) {
            case WHOLE -> connection -> true;
            case FILTERED -> workspace.filter();
            case SERVICE ->
                connection -> connection
                        .connection()
                        .server()
                        .equals(selected.connection().server());
            case CONNECTION, EXCHANGE ->
                connection -> connection.connection().stream() == selected.connection().stream();
            case TIME -> connection -> connection.startNs() <= range.endNs() && connection.endNs() >= range.startNs();
        };
    }
}
