package org.wirelapse.app.ui.exchanges;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.ExchangePlace;
import org.wirelapse.analysis.traffic.Page;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.wait.TiledInterval;

/**
 * How the rows of the waterfall stand.
 *
 * @param column of {@link ExchangesModel}, by which they are sorted
 * @param descending true for the largest first
 * @param byPage true to put the exchanges of a page together; those of none come first
 */
record RowOrder(int column, boolean descending, boolean byPage) {
    /** As time went by. */
    static final RowOrder PLAIN = new RowOrder(ExchangesModel.WATERFALL, false, true);

    RowOrder sorted(int by, boolean downwards) {
        return new RowOrder(by, downwards, byPage);
    }

    RowOrder grouped(boolean wanted) {
        return new RowOrder(column, descending, wanted);
    }

    /** A row that is being placed. */
    private record Row(AnalysedConnection connection, int owner, TiledInterval interval) {
        ExchangePlace place() {
            return new ExchangePlace(connection.connection().stream(), interval.index());
        }
    }

    /**
     * The rows of a capture.
     *
     * @param traffic all of it
     * @param shown picks among the connections
     * @param page of whose exchanges alone rows are made, or null for all
     */
    ExchangeRows of(Traffic traffic, Predicate<AnalysedConnection> shown, Page page) {
        Set<ExchangePlace> only = page == null ? null : Set.copyOf(page.exchanges());
        List<AnalysedConnection> connections = traffic.connections();
        List<Row> rows = new ArrayList<>();
        for (int owner = 0; owner < connections.size(); owner++) {
            AnalysedConnection connection = connections.get(owner);
            for (TiledInterval interval : shown.test(connection) ? connection.intervals() : List.<TiledInterval>of()) {
                Row row = new Row(connection, owner, interval);
                if (only == null || only.contains(row.place())) {
                    rows.add(row);
                }
            }
        }
        rows.sort(descending ? comparator().reversed() : comparator());
        return byPage && !traffic.pages().isEmpty()
                ? grouped(connections, traffic.pages(), rows)
                : plain(connections, rows);
    }

    private Comparator<Row> comparator() {
        Comparator<Row> byBegin = Comparator.comparingLong(row -> row.interval.startNs());
        return switch (column) {
            case ExchangesModel.CONNECTION ->
                Comparator.comparingInt((Row row) -> row.owner).thenComparingInt(row -> row.interval.index());
            case ExchangesModel.REQUEST -> Comparator.comparing((Row row) -> ExchangesModel.request(row.interval));
            case ExchangesModel.STATUS -> Comparator.comparing((Row row) -> ExchangesModel.status(row.interval));
            case ExchangesModel.ELAPSED -> Comparator.comparingLong((Row row) -> row.interval.elapsedNs());
            default -> byBegin;
        };
    }

    private static ExchangeRows plain(List<AnalysedConnection> connections, List<Row> rows) {
        return new ExchangeRows(
                connections,
                List.of(),
                rows.stream().mapToInt(Row::owner).toArray(),
                rows.stream().mapToInt(row -> row.interval.index()).toArray());
    }

    /** Those of no page; then each page of which something is shown, its exchanges in the rows' order. */
    private ExchangeRows grouped(List<AnalysedConnection> connections, List<Page> all, List<Row> rows) {
        List<Page> pages = new ArrayList<>(all);
        pages.sort(pageOrder());
        Map<ExchangePlace, Integer> pageOf = new HashMap<>();
        List<List<Row>> together = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            together.add(new ArrayList<>());
            for (ExchangePlace place : pages.get(i).exchanges()) {
                pageOf.put(place, i);
            }
        }
        List<Row> alone = new ArrayList<>();
        for (Row row : rows) {
            Integer page = pageOf.get(row.place());
            (page == null ? alone : together.get(page)).add(row);
        }
        int heads = (int) together.stream().filter(of -> !of.isEmpty()).count();
        int[] owners = new int[rows.size() + heads];
        int[] indexes = new int[owners.length];
        int at = fill(owners, indexes, 0, alone);
        for (int i = 0; i < pages.size(); i++) {
            if (!together.get(i).isEmpty()) {
                owners[at] = -1;
                indexes[at++] = i;
                at = fill(owners, indexes, at, together.get(i));
            }
        }
        return new ExchangeRows(connections, pages, owners, indexes);
    }

    /** Pages stand by their begin, unless the rows are sorted by how long they took. */
    private Comparator<Page> pageOrder() {
        Comparator<Page> order =
                Comparator.comparingLong(column == ExchangesModel.ELAPSED ? Page::elapsedNs : Page::startNs);
        return descending ? order.reversed() : order;
    }

    private static int fill(int[] owners, int[] indexes, int from, List<Row> rows) {
        int at = from;
        for (Row row : rows) {
            owners[at] = row.owner;
            indexes[at++] = row.interval.index();
        }
        return at;
    }
}
