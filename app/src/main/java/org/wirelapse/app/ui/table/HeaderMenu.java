package org.wirelapse.app.ui.table;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JPopupMenu;
import javax.swing.JTable;

/** The menu of a table's header: by which column rows are sorted, which columns show. Opened by the mouse there, or by {@link #open}. */
public final class HeaderMenu {
    private final JTable table;
    private final List<Consumer<JPopupMenu>> parts = new ArrayList<>();

    private HeaderMenu(JTable table) {
        this.table = table;
    }

    /** Adds a part to the menu of a table; it is asked for its items each time the menu opens. */
    static void add(JTable table, Consumer<JPopupMenu> part) {
        HeaderMenu menu = of(table);
        if (menu == null) {
            menu = new HeaderMenu(table);
            table.putClientProperty(HeaderMenu.class, menu);
            table.getTableHeader().addMouseListener(menu.new Opener());
        }
        menu.parts.add(part);
    }

    private static HeaderMenu of(JTable table) {
        return (HeaderMenu) table.getClientProperty(HeaderMenu.class);
    }

    /** Opens the menu at the header's left end; does nothing where the table has none. */
    public static void open(JTable table) {
        HeaderMenu menu = of(table);
        if (menu != null && table.isShowing()) {
            menu.open(
                    Math.max(0, table.getVisibleRect().x),
                    table.getTableHeader().getHeight());
        }
    }

    private void open(int x, int y) {
        JPopupMenu popup = new JPopupMenu();
        popup.setName("headerMenu");
        for (Consumer<JPopupMenu> part : parts) {
            if (popup.getComponentCount() > 0) {
                popup.addSeparator();
            }
            part.accept(popup);
        }
        popup.show(table.getTableHeader(), x, y);
    }

    /** Systems differ in whether a press or a release asks for a menu. */
    private final class Opener extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent event) {
            openIfAsked(event);
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            openIfAsked(event);
        }

        private void openIfAsked(MouseEvent event) {
            if (event.isPopupTrigger()) {
                open(event.getX(), event.getY());
            }
        }
    }
}
