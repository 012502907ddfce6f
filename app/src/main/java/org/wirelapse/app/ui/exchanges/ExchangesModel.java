package org.wirelapse.app.ui.exchanges;

import java.util.List;
import javax.swing.table.AbstractTableModel;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.HttpRequest;
import org.wirelapse.analysis.report.Sentences;
import org.wirelapse.analysis.traffic.Page;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.Wait;

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

    /** How many rows are exchanges or turns. */
    int exchanges() {
        return rows.exchanges();
    }

    /** The page that a row sums up, or null where it is an exchange. */
    Page page(int row) {
        return rows.page(row);
    }

    /** The exchange of a row; of a page, that which fetched its document. */
    TiledInterval exchange(int row) {
        return rows.exchange(row);
    }

    /** How the time of a row passed. */
    List<Wait> waits(int row) {
        return rows.waits(row);
    }

    int stream(int row) {
        return rows.stream(row);
    }

    /** Row of an exchange, or -1. */
    int rowOf(int stream, int exchange) {
        return rows.rowOf(stream, exchange);
    }

    /** Row of a page, or -1. */
    int rowOf(Page page) {
        return rows.rowOf(page);
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
        boolean page = page(row) != null;
        return switch (column) {
            case CONNECTION -> page ? "" : stream(row) + "." + interval.index();
            case REQUEST -> page ? pageTitle(row) : request(interval);
            case STATUS -> page ? "" : status(interval);
            case ELAPSED -> rows.elapsedNs(row);
            default -> interval;
        };
    }

    private String pageTitle(int row) {
        int all = page(row).exchanges().size();
        int below = rows.below(row);
        String count = below == all ? String.valueOf(all) : below + " of " + all;
        return "Page " + request(exchange(row)).replaceFirst("^GET ", "") + " (" + count + ")";
    }

    /** What was asked; of a turn, whose content cannot be read, how much passed. */
    static String request(TiledInterval interval) {
        if (interval instanceof TiledExchange tiled) {
            HttpRequest request = tiled.exchange().request();
            return request.method() + " " + request.target();
        }
        return Sentences.title(interval);
    }

    /** How it ended; of a turn nothing. */
    static String status(TiledInterval interval) {
        return interval instanceof TiledExchange tiled ? status(tiled.exchange()) : "";
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
