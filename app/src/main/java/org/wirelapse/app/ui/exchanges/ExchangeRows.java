package org.wirelapse.app.ui.exchanges;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.TiledInterval;

/**
 * Exchanges of some connections, or turns where their content cannot be read, in the order of their begin; a row is two indexes. Made away from the event thread.
 *
 * @param connections whose exchanges
 * @param owners for each row the connection's place in the list
 * @param indexes for each row the exchange's place on its connection
 */
record ExchangeRows(List<AnalysedConnection> connections, int[] owners, int[] indexes) {
    /** No rows. */
    static final ExchangeRows NONE = new ExchangeRows(List.of(), new int[0], new int[0]);

    static ExchangeRows of(List<AnalysedConnection> connections) {
        int count = connections.stream().mapToInt(c -> c.intervals().size()).sum();
        int[] of = new int[count];
        int[] at = new int[count];
        int row = 0;
        for (int c = 0; c < connections.size(); c++) {
            for (int e = 0; e < connections.get(c).intervals().size(); e++) {
                of[row] = c;
                at[row++] = e;
            }
        }
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingLong(
                        i -> connections.get(of[i]).intervals().get(at[i]).startNs()))
                .mapToInt(Integer::intValue)
                .toArray();
        return new ExchangeRows(
                connections,
                IntStream.of(order).map(i -> of[i]).toArray(),
                IntStream.of(order).map(i -> at[i]).toArray());
    }

    int size() {
        return owners.length;
    }

    TiledInterval exchange(int row) {
        return connections.get(owners[row]).intervals().get(indexes[row]);
    }

    int stream(int row) {
        return connections.get(owners[row]).connection().stream();
    }

    /** Row of an exchange, or -1. */
    int rowOf(int stream, int exchange) {
        for (int row = 0; row < owners.length; row++) {
            if (indexes[row] == exchange && stream(row) == stream) {
                return row;
            }
        }
        return -1;
    }
}
