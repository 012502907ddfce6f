package org.wirelapse.app.ui.table;

import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableColumn;

/** Clicks on a table's header sort by that column; the header shows by which and which way. */
public final class SortHeader {
    /** Sorts the rows. */
    public interface Sorter {
        /** Sorts by a model column. */
        void sort(int column, boolean descending);
    }

    private final JTable table;
    private final Sorter sorter;
    private int column;
    private boolean descending;

    private SortHeader(JTable table, Sorter sorter, int column) {
        this.table = table;
        this.sorter = sorter;
        this.column = column;
    }

    /** Puts it on a table that is sorted by a column now. */
    public static void install(JTable table, int sortedBy, Sorter sorter) {
        SortHeader header = new SortHeader(table, sorter, sortedBy);
        JTableHeader strip = table.getTableHeader();
        strip.setDefaultRenderer(header.arrowed(strip.getDefaultRenderer()));
        strip.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                int clicked = table.columnAtPoint(event.getPoint());
                if (SwingUtilities.isLeftMouseButton(event) && clicked >= 0) {
                    header.sort(table.convertColumnIndexToModel(clicked));
                }
            }
        });
        HeaderMenu.add(table, header::offer);
    }

    private void offer(JPopupMenu menu) {
        JMenu by = new JMenu("Sort by");
        for (int i = 0; i < table.getColumnCount(); i++) {
            TableColumn offered = table.getColumnModel().getColumn(i);
            boolean sorted = offered.getModelIndex() == column;
            String way = sorted ? descending ? ", largest first" : ", smallest first" : "";
            by.add(new JRadioButtonMenuItem(offered.getHeaderValue() + way, sorted))
                    .addActionListener(event -> sort(offered.getModelIndex()));
        }
        menu.add(by);
    }

    /** By the same column again the other way round. */
    private void sort(int by) {
        descending = by == column && !descending;
        column = by;
        sorter.sort(column, descending);
        table.getTableHeader().repaint();
    }

    private TableCellRenderer arrowed(TableCellRenderer plain) {
        return (of, value, selected, focused, row, viewColumn) -> {
            Component cell = plain.getTableCellRendererComponent(of, value, selected, focused, row, viewColumn);
            if (cell instanceof JLabel label) {
                boolean sorted = of.convertColumnIndexToModel(viewColumn) == column;
                String icon = descending ? "Table.descendingSortIcon" : "Table.ascendingSortIcon";
                label.setIcon(sorted ? UIManager.getIcon(icon) : null);
                label.setHorizontalTextPosition(SwingConstants.LEADING);
            }
            return cell;
        };
    }
}
