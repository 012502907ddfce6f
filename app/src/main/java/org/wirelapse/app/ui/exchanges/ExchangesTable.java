package org.wirelapse.app.ui.exchanges;

import java.awt.Component;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.MouseEvent;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableColumn;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.app.ui.session.TimeAxis;
import org.wirelapse.app.ui.session.TimeScale;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.table.RowTable;
import org.wirelapse.app.ui.table.Tables;
import org.wirelapse.app.ui.table.TextCell;
import org.wirelapse.app.ui.theme.Markup;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Pixels;

/** One row an exchange; its last column is the waterfall, whose header is the time axis. */
final class ExchangesTable extends RowTable {
    private final transient Workspace workspace;
    private final ExchangesModel model;

    ExchangesTable(Workspace workspace, ExchangesModel model) {
        super(model);
        this.workspace = workspace;
        this.model = model;
        setName("exchanges");
        Tables.asRows(this, "Exchanges");
        getTableHeader().setReorderingAllowed(false);
        Tables.fit(this, ExchangesModel.CONNECTION, "888.88");
        Tables.fit(this, ExchangesModel.REQUEST, "POST /a/path/of/some/length");
        Tables.fit(this, ExchangesModel.STATUS, "no answer");
        Tables.fit(this, ExchangesModel.ELAPSED, "888.8 ms  ");
        getColumnModel().getColumn(ExchangesModel.WATERFALL).setPreferredWidth(Pixels.of(600));
        cell(ExchangesModel.CONNECTION, TextCell.right());
        cell(ExchangesModel.REQUEST, TextCell.left());
        cell(ExchangesModel.STATUS, TextCell.left());
        cell(ExchangesModel.ELAPSED, TextCell.quantity(Durations::text));
        getColumnModel().getColumn(ExchangesModel.WATERFALL).setCellRenderer(new WaterfallCell(workspace, model));
    }

    private void cell(int column, TextCell renderer) {
        getColumnModel().getColumn(column).setCellRenderer(renderer);
    }

    /** A third of a waterfall's usual width still tells what happened when. */
    @Override
    protected int leastWidth(TableColumn last) {
        return Pixels.of(200);
    }

    /** The axis on which the waterfall is drawn, in this table's pixels. */
    TimeScale scale() {
        Rectangle column = getTableHeader().getHeaderRect(ExchangesModel.WATERFALL);
        return new TimeScale(workspace.range(), column.x, column.width);
    }

    /** Rows that sum up a page are bold. */
    @Override
    public Component prepareRenderer(TableCellRenderer renderer, int row, int column) {
        Component cell = super.prepareRenderer(renderer, row, column);
        boolean page = model.page(row) != null;
        cell.setFont(page ? getFont().deriveFont(Font.BOLD) : getFont());
        if (!isRowSelected(row)) {
            cell.setBackground(page ? Palette.panel() : getBackground());
        }
        return cell;
    }

    /** Says of the wait under the pointer why it passed, how long it took and which packets bound it. */
    @Override
    public String getToolTipText(MouseEvent event) {
        int row = rowAtPoint(event.getPoint());
        if (row < 0) {
            return null;
        }
        TiledInterval exchange = model.exchange(row);
        boolean waterfall = columnAtPoint(event.getPoint()) == ExchangesModel.WATERFALL;
        if (!waterfall && model.page(row) != null) {
            return pageWords(row);
        }
        if (!waterfall) {
            return "<html>"
                    + Markup.escape(String.valueOf(model.getValueAt(row, ExchangesModel.REQUEST)))
                    + "<br>" + Durations.text(exchange.elapsedNs()) + " from its first packet to its last</html>";
        }
        long at = scale().ns(event.getX());
        return model.waits(row).stream()
                .filter(w -> w.startNs() <= at && at < w.endNs())
                .findFirst()
                .map(ExchangesTable::words)
                .orElse(null);
    }

    private String pageWords(int row) {
        return "<html>" + Markup.escape(String.valueOf(model.getValueAt(row, ExchangesModel.REQUEST))) + "<br>"
                + Durations.text(model.page(row).elapsedNs())
                + " from the begin of its document to the end of what was fetched for it.<br>"
                + "The bar shows those exchanges that decided how long it took: each could begin only when<br>"
                + "the one before it had ended. What belongs to a page is inferred from Referer and time.</html>";
    }

    private static String words(Wait wait) {
        return "<html><b>" + Durations.text(wait.durationNs()) + "</b> "
                + wait.cause().words() + "<br>"
                + wait.cause().family().letter() + " · " + wait.cause() + " · "
                + (wait.firstPacket() == wait.lastPacket()
                        ? "packet " + wait.firstPacket()
                        : "packets " + wait.firstPacket() + " to " + wait.lastPacket())
                + "</html>";
    }

    @Override
    protected JTableHeader createDefaultTableHeader() {
        return new JTableHeader(columnModel) {
            @Override
            protected void paintComponent(Graphics graphics) {
                super.paintComponent(graphics);
                paintAxis((Graphics2D) graphics.create(), getHeight());
            }
        };
    }

    private void paintAxis(Graphics2D g, int height) {
        Rectangle column = getTableHeader().getHeaderRect(ExchangesModel.WATERFALL);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.clip(column);
        g.setColor(getTableHeader().getBackground());
        g.fillRect(column.x + 1, 0, column.width, height - 1);
        TimeAxis.paint(g, scale(), height);
        g.dispose();
    }
}
