package org.wirelapse.app.ui.table;

import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableCellRenderer;

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
                if (SwingUtilities.isLeftMouseButton(event)) {
                    header.clicked(table.columnAtPoint(event.getPoint()));
                }
            }
        });
    }

    private void clicked(int viewColumn) {
        if (viewColumn >= 0) {
            int clicked = table.convertColumnIndexToModel(viewColumn);
            descending = clicked == column && !descending;
            column = clicked;
            sorter.sort(column, descending);
            table.getTableHeader().repaint();
        }
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
