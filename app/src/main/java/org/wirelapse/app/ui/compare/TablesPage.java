package org.wirelapse.app.ui.compare;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Font;
import java.awt.FontMetrics;
import java.util.Comparator;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.table.DefaultTableModel;
import org.wirelapse.analysis.report.ComparisonWords.Table;
import org.wirelapse.app.ui.table.RowTable;
import org.wirelapse.app.ui.table.Tables;
import org.wirelapse.app.ui.table.TextCell;
import org.wirelapse.app.ui.theme.Palette;

/** An answer and the tables behind it, one below the other. */
final class TablesPage extends JPanel {
    private static final int MARGIN = 12;
    /** Text takes its height from its width, so it needs one before it is laid out. */
    private static final int FIRST_WIDTH = 840;

    TablesPage(String verdict, List<Table> tables) {
        super(new BorderLayout());
        WrappingPage page = new WrappingPage();
        page.setBorder(BorderFactory.createEmptyBorder(MARGIN, MARGIN, MARGIN, MARGIN));
        if (!verdict.isEmpty()) {
            page.add(text(verdict, Palette.font().deriveFont(Font.BOLD)));
        }
        tables.forEach(table -> add(page, table));
        JScrollPane scroll = new JScrollPane(page);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll, BorderLayout.CENTER);
    }

    private static void add(JPanel page, Table table) {
        JLabel title = new JLabel(table.title());
        title.setFont(Palette.font().deriveFont(Font.BOLD));
        title.setBorder(BorderFactory.createEmptyBorder(MARGIN, 0, MARGIN / 3, 0));
        page.add(left(title));
        if (!table.rows().isEmpty()) {
            JTable rows = rows(table);
            page.add(left(rows.getTableHeader()));
            page.add(left(rows));
        }
        if (!table.note().isEmpty()) {
            page.add(text(table.note(), Palette.smallFont()));
        }
    }

    private static JTable rows(Table table) {
        DefaultTableModel model = new DefaultTableModel(table.columns().toArray(), 0) {
            @Override
            public boolean isCellEditable(int row, int column) {
                return false;
            }
        };
        table.rows().forEach(row -> model.addRow(row.toArray()));
        RowTable rows = new RowTable(model);
        Tables.asRows(rows, table.title());
        for (int column = 0; column < table.columns().size(); column++) {
            rows.getColumnModel().getColumn(column).setCellRenderer(TextCell.left());
            Tables.fit(rows, column, widest(table, column, rows.getFontMetrics(rows.getFont())));
        }
        return rows;
    }

    /** The widest cell as it is drawn: of two texts the one with fewer letters may be the wider. */
    private static String widest(Table table, int column, FontMetrics metrics) {
        return table.rows().stream()
                .map(row -> row.get(column))
                .max(Comparator.comparingInt(metrics::stringWidth))
                .orElse("");
    }

    /** Text that wraps, and that can be copied. */
    private static JComponent text(String text, Font font) {
        JTextArea area = new JTextArea(text);
        area.setFont(font);
        area.setEditable(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setOpaque(false);
        area.setSize(FIRST_WIDTH, Short.MAX_VALUE);
        area.setBorder(BorderFactory.createEmptyBorder(MARGIN / 3, 0, MARGIN / 3, 0));
        return left(area);
    }

    private static JComponent left(JComponent component) {
        component.setAlignmentX(Component.LEFT_ALIGNMENT);
        return component;
    }
}
