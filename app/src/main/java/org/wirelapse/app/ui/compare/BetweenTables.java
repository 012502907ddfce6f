package org.wirelapse.app.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.report.ComparisonWords.Table;
import org.wirelapse.analysis.report.TwoTapsWords;
import org.wirelapse.analysis.taps.PathDirection;
import org.wirelapse.analysis.taps.SharedConnection;
import org.wirelapse.analysis.taps.TwoTaps;
import org.wirelapse.analysis.unit.Durations;

/** What two captures of the same traffic show, in tables: all connections together, and one by one. */
final class BetweenTables {
    /** Rows of a table that people still read; all of them are in the reports. */
    private static final int MOST_CONNECTIONS = 200;

    private BetweenTables() {}

    static Table path(TwoTaps taps) {
        List<String> columns = new ArrayList<>(List.of(""));
        columns.addAll(TwoTapsWords.COLUMNS);
        List<List<String>> rows = new ArrayList<>();
        for (TwoTapsWords.Row row : TwoTapsWords.rows(taps)) {
            List<String> cells = new ArrayList<>(List.of(row.name()));
            cells.addAll(row.cells());
            rows.add(cells);
        }
        return new Table("Between client and server", columns, rows, String.join("\n", TwoTapsWords.facts(taps)));
    }

    static Table connections(TwoTaps taps) {
        List<List<String>> rows = taps.connections().stream()
                .limit(MOST_CONNECTIONS)
                .map(BetweenTables::row)
                .toList();
        int more = taps.connections().size() - rows.size();
        return new Table(
                "Connections",
                List.of("#", "# at the server", "lost →", "lost ←", "median delay →", "median delay ←"),
                rows,
                more > 0 ? more + " more are in the reports." : "");
    }

    private static List<String> row(SharedConnection shared) {
        PathDirection there = shared.direction(Direction.CLIENT_TO_SERVER);
        PathDirection back = shared.direction(Direction.SERVER_TO_CLIENT);
        return List.of(
                String.valueOf(shared.stream()),
                String.valueOf(shared.serverStream()),
                String.valueOf(there.lost().size()),
                String.valueOf(back.lost().size()),
                time(there.delays().medianNs()),
                time(back.delays().medianNs()));
    }

    private static String time(OptionalLong ns) {
        return ns.isPresent() ? Durations.text(ns.getAsLong()) : "–";
    }
}
