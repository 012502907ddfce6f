package org.wirelapse.app.ui.exchanges;

import java.util.List;
import javax.swing.table.AbstractTableModel;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.HttpRequest;
import org.wirelapse.analysis.report.Sentences;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.TiledInterval;

/** Shows {@link ExchangeRows}. */
final class ExchangesModel extends AbstractTableModel {
    static final int CONNECTION = 0;
    static final int REQUEST = 1;
    static final int STATUS = 2;
    static final int ELAPSED = 3;
    static final int WATERFALL = 4;
    private static final List<String> TITLES = List.of("#", "Request", "Status", "Elapsed", "Time");

    private ExchangeRows rows = ExchangeRows.NONE;

    void show(ExchangeRows wanted) {
        rows = wanted;
        fireTableDataChanged();
    }

    TiledInterval exchange(int row) {
        return rows.exchange(row);
    }

    int stream(int row) {
        return rows.stream(row);
    }

    /** Row of an exchange, or -1. */
    int rowOf(int stream, int exchange) {
        return rows.rowOf(stream, exchange);
    }

    @Override
    public int getRowCount() {
        return rows.size();
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
        TiledInterval interval = exchange(row);
        return switch (column) {
            case CONNECTION -> stream(row) + "." + interval.index();
            case REQUEST -> request(interval);
            case STATUS -> interval instanceof TiledExchange tiled ? status(tiled.exchange()) : "";
            case ELAPSED -> interval.elapsedNs();
            default -> interval;
        };
    }

    /** What was asked; of a turn, whose content cannot be read, how much passed. */
    private static String request(TiledInterval interval) {
        if (interval instanceof TiledExchange tiled) {
            HttpRequest request = tiled.exchange().request();
            return request.method() + " " + request.target();
        }
        return Sentences.title(interval);
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
