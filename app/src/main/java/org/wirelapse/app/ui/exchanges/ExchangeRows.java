package org.wirelapse.app.ui.exchanges;

import java.util.List;
import java.util.stream.IntStream;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.ExchangePlace;
import org.wirelapse.analysis.traffic.Page;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.Wait;

/**
 * Exchanges of a capture, or turns where their content cannot be read; where they are grouped, those of a page stand below a row
 * that sums it up. A row is two indexes. Made away from the event thread by {@link RowOrder}.
 *
 * @param connections all of the capture, by stream number
 * @param pages those of the capture; none where nothing is grouped
 * @param owners for each row the connection's place in the list, -1 for a page
 * @param indexes for each row the exchange's place on its connection, or the page's in the list
 */
record ExchangeRows(List<AnalysedConnection> connections, List<Page> pages, int[] owners, int[] indexes) {
    /** No rows. */
    static final ExchangeRows NONE = new ExchangeRows(List.of(), List.of(), new int[0], new int[0]);

    int size() {
        return owners.length;
    }

    /** How many rows are exchanges or turns. */
    int exchanges() {
        return (int) IntStream.of(owners).filter(owner -> owner >= 0).count();
    }

    /** How many exchanges stand below the row of a page. */
    int below(int row) {
        int next = row + 1;
        while (next < size() && owners[next] >= 0) {
            next++;
        }
        return next - row - 1;
    }

    /** The page that a row sums up, or null where it is an exchange. */
    Page page(int row) {
        return owners[row] < 0 ? pages.get(indexes[row]) : null;
    }

    /** The exchange or turn of a row; of a page, that which fetched its document. */
    TiledInterval exchange(int row) {
        Page page = page(row);
        return page == null ? connections.get(owners[row]).intervals().get(indexes[row]) : exchange(page.document());
    }

    private TiledInterval exchange(ExchangePlace place) {
        return connection(place.stream()).intervals().get(place.index());
    }

    private AnalysedConnection connection(int stream) {
        int low = 0;
        int high = connections.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (connections.get(middle).connection().stream() < stream) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return connections.get(low);
    }

    int stream(int row) {
        Page page = page(row);
        return page == null ? connections.get(owners[row]).connection().stream() : page.document().stream();
    }

    long elapsedNs(int row) {
        Page page = page(row);
        return page == null ? exchange(row).elapsedNs() : page.elapsedNs();
    }

    /** How the time of a row passed; of a page, the waits of those exchanges that decided how long it took. */
    List<Wait> waits(int row) {
        Page page = page(row);
        return page == null
                ? exchange(row).waits()
                : page.chain().stream()
                        .flatMap(place -> exchange(place).waits().stream())
                        .toList();
    }

    /** Row of an exchange, or -1. */
    int rowOf(int stream, int exchange) {
        for (int row = 0; row < owners.length; row++) {
            if (indexes[row] == exchange && owners[row] >= 0 && stream(row) == stream) {
                return row;
            }
        }
        return -1;
    }

    /** Row of a page, or -1. */
    int rowOf(Page page) {
        return IntStream.range(0, size())
                .filter(row -> page(row) == page)
                .findFirst()
                .orElse(-1);
    }
}
