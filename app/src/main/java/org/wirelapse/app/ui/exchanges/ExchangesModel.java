package org.wirelapse.app.ui.exchanges;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.table.AbstractTableModel;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.HttpRequest;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.TiledExchange;

/** Rows are exchanges of one or of all connections, by their begin; a row is two indexes. */
final class ExchangesModel extends AbstractTableModel {
    static final int CONNECTION = 0;
    static final int REQUEST = 1;
    static final int STATUS = 2;
    static final int ELAPSED = 3;
    static final int WATERFALL = 4;
    private static final List<String> TITLES = List.of("#", "Request", "Status", "Elapsed", "Time");

    private List<AnalysedConnection> connections = List.of();
    /** For each row the connection's place in the list. */
    private int[] owners = {};
    /** For each row the exchange's place on its connection. */
    private int[] indexes = {};

    void show(List<AnalysedConnection> shown) {
        connections = shown;
        int count = shown.stream().mapToInt(c -> c.exchanges().size()).sum();
        int[] of = new int[count];
        int[] at = new int[count];
        int row = 0;
        for (int c = 0; c < shown.size(); c++) {
            for (int e = 0; e < shown.get(c).exchanges().size(); e++) {
                of[row] = c;
                at[row++] = e;
            }
        }
        int[] order = byBegin(shown, of, at);
        owners = IntStream.of(order).map(i -> of[i]).toArray();
        indexes = IntStream.of(order).map(i -> at[i]).toArray();
        fireTableDataChanged();
    }

    private static int[] byBegin(List<AnalysedConnection> shown, int[] of, int[] at) {
        return IntStream.range(0, of.length)
                .boxed()
                .sorted(Comparator.comparingLong(
                        i -> shown.get(of[i]).exchanges().get(at[i]).startNs()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    TiledExchange exchange(int row) {
        return connections.get(owners[row]).exchanges().get(indexes[row]);
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

    @Override
    public int getRowCount() {
        return owners.length;
    }

    @Override
    public int getColumnCount() {
        return TITLES.size();
    }

    @Override
    public String getColumnName(int column) {
        return TITLES.get(column);
    }

    @Override
    public Object getValueAt(int row, int column) {
        TiledExchange tiled = exchange(row);
        Exchange exchange = tiled.exchange();
        HttpRequest request = exchange.request();
        return switch (column) {
            case CONNECTION -> stream(row) + "." + exchange.index();
            case REQUEST -> request.method() + " " + request.target();
            case STATUS -> status(exchange);
            case ELAPSED -> tiled.elapsedNs();
            default -> tiled;
        };
    }

    private static String status(Exchange exchange) {
        String code = exchange.response() == null
                ? ""
                : String.valueOf(exchange.response().status());
        return switch (exchange.state()) {
            case COMPLETE -> code;
            case UNANSWERED -> "no answer";
            case TRUNCATED -> code + " cut off";
            case REQUEST_INCOMPLETE -> "request cut off";
            case IN_PROGRESS -> code + " …";
        };
    }
}
