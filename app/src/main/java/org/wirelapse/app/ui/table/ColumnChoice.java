package org.wirelapse.app.ui.table;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.prefs.Preferences;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTable;
import javax.swing.table.TableColumn;

/**
 * Lets the user choose a table's columns by a menu on its header, and remembers them with order and widths.
 *
 * <p>Stored as {@code NAME:width} for each column that shows, in order.
 */
public final class ColumnChoice {
    private static final String SEPARATOR = ",";
    private static final int WIDEST = 4_000;

    private final JTable table;
    private final Preferences preferences;
    private final String key;
    private final List<String> names;
    private final List<String> usual;
    private final List<TableColumn> all = new ArrayList<>();

    private ColumnChoice(JTable table, Preferences preferences, List<String> names, List<String> usual) {
        this.table = table;
        this.preferences = preferences;
        this.names = names;
        this.usual = usual;
        key = "columns." + table.getName();
        for (int i = 0; i < names.size(); i++) {
            all.add(table.getColumnModel().getColumn(i));
        }
    }

    /**
     * Sets up a table that still shows all its columns in the model's order.
     *
     * @param preferences where the choice is kept
     * @param names what columns are called there, in the model's order
     * @param usual the names of those that show until the user chooses
     */
    public static void install(JTable table, Preferences preferences, List<String> names, List<String> usual) {
        ColumnChoice choice = new ColumnChoice(table, preferences, names, usual);
        choice.load(preferences.get(choice.key, ""));
        HeaderMenu.add(table, choice::offer);
        table.getTableHeader().addMouseListener(new MouseAdapter() {
            @Override
            public void mouseReleased(MouseEvent event) {
                choice.store();
            }
        });
    }

    private void load(String stored) {
        List<TableColumn> shown = new ArrayList<>();
        for (String part : stored.split(SEPARATOR)) {
            int colon = part.indexOf(':');
            int index = colon < 0 ? -1 : names.indexOf(part.substring(0, colon));
            if (index >= 0 && !shown.contains(all.get(index))) {
                width(all.get(index), part.substring(colon + 1));
                shown.add(all.get(index));
            }
        }
        if (shown.isEmpty()) {
            usual.forEach(name -> shown.add(all.get(names.indexOf(name))));
        }
        all.forEach(table::removeColumn);
        shown.forEach(table::addColumn);
    }

    /** What another version wrote, or a hand, need not be a number. */
    private static void width(TableColumn column, String text) {
        try {
            column.setPreferredWidth(Math.max(column.getMinWidth(), Math.min(WIDEST, Integer.parseInt(text))));
        } catch (NumberFormatException e) {
            // Its usual width will do.
        }
    }

    private void store() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < table.getColumnCount(); i++) {
            TableColumn column = table.getColumnModel().getColumn(i);
            parts.add(names.get(column.getModelIndex()) + ":" + column.getWidth());
        }
        preferences.put(key, String.join(SEPARATOR, parts));
    }

    private void offer(JPopupMenu menu) {
        for (TableColumn column : all) {
            JCheckBoxMenuItem item = new JCheckBoxMenuItem(String.valueOf(column.getHeaderValue()), shows(column));
            item.addActionListener(e -> toggle(column));
            menu.add(item);
        }
        menu.addSeparator();
        menu.add("Usual columns").addActionListener(e -> {
            load("");
            store();
        });
    }

    private boolean shows(TableColumn column) {
        return table.convertColumnIndexToView(column.getModelIndex()) >= 0;
    }

    /** One column always stays. */
    private void toggle(TableColumn column) {
        if (!shows(column)) {
            table.addColumn(column);
        } else if (table.getColumnCount() > 1) {
            table.removeColumn(column);
        }
        store();
    }
}
